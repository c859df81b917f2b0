import * as v from 'valibot';
import { type BenchKey, benchOf } from '#case';
import { recordOf } from '../../case/record-of.ts';
import { BenchIdSchema } from '../../case/schemas.ts';
import { Count } from '../../windows/index.ts';

export { BenchIdSchema, between, Finite, ofType, once, Stage } from '../../case/schemas.ts';

/** What slices are made of. Texts have no bound of their own: what a hand can paste is not refused. */

export const Texts = recordOf(v.string());
/** More than any screen has. */
const Cells = v.pipe(Count, v.maxValue(100_000));
export const TerminalSizeSchema = v.object({ cols: Cells, rows: Cells });

export function isBenchKey(name: string): name is BenchKey {
  const bench = benchOf(name);
  return bench !== null && v.is(BenchIdSchema, bench);
}
