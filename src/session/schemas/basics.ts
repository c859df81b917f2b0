import * as v from 'valibot';
import { type BenchId, type BenchKey, benchKey, benchOf, isSameBench, isStageName } from '#case';
import { recordOf } from '../../case/record-of.ts';

/** What slices are made of. Texts have no bound of their own: what a hand can paste is not refused. */

export const Finite = v.pipe(v.number(), v.finite());
export const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** What both are named by are folders. */
const LONGEST_NAME = 255;
const CaseId = v.pipe(v.string(), v.maxLength(LONGEST_NAME));
export const Stage = v.pipe(v.string(), v.maxLength(LONGEST_NAME), v.guard(isStageName));

/** One that no other workspace has the key of. */
export const BenchIdSchema = v.pipe(
  v.strictObject({ case: CaseId, stage: Stage, for: v.picklist(['talk', 'lesson', 'own']) }),
  v.check((bench) => isReadBack(bench)),
);

export const Texts = recordOf(v.string());
/** The name of a window, as `THIS_WINDOW`. */
export const WindowId = v.pipe(v.string(), v.nonEmpty(), v.maxLength(64));

export function between(least: number, most: number) {
  return v.pipe(Finite, v.minValue(least), v.maxValue(most));
}

export function listOf<const Item extends v.GenericSchema>(item: Item, most = Number.POSITIVE_INFINITY) {
  return v.pipe(v.array(item), v.maxLength(most), v.readonly());
}

export function isBenchKey(name: string): name is BenchKey {
  const bench = benchOf(name);
  return bench !== null && v.is(BenchIdSchema, bench);
}

function isReadBack(bench: BenchId): boolean {
  const read = benchOf(benchKey(bench));
  return read !== null && isSameBench(read, bench);
}
