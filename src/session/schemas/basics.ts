import * as v from 'valibot';
import { type BenchId, type BenchKey, benchKey, benchOf, isSameBench, isStageName } from '#case';
import { recordOf } from '../../case/record-of.ts';
import { Count } from '../../windows/index.ts';

/** What slices are made of. Texts have no bound of their own: what a hand can paste is not refused. */

export const Finite = v.pipe(v.number(), v.finite());
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
/** More than any screen has. */
const Cells = v.pipe(Count, v.maxValue(100_000));
export const TerminalSizeSchema = v.object({ cols: Cells, rows: Cells });

export function between(least: number, most: number) {
  return v.pipe(Finite, v.minValue(least), v.maxValue(most));
}

export function isBenchKey(name: string): name is BenchKey {
  const bench = benchOf(name);
  return bench !== null && v.is(BenchIdSchema, bench);
}

function isReadBack(bench: BenchId): boolean {
  const read = benchOf(benchKey(bench));
  return read !== null && isSameBench(read, bench);
}

/**
 * A schema that looks at an object once: what is in the session is not changed but replaced, so what was right stays so.
 * To look at a large state again costs only what has changed in it.
 */
export function once<Schema extends v.GenericSchema>(schema: Schema) {
  const right = new WeakSet<object>();
  return v.custom<v.InferOutput<Schema>>((value) => {
    if (typeof value !== 'object' || value === null) return v.is(schema, value);
    if (right.has(value)) return true;
    const isRight = v.is(schema, value);
    if (isRight) right.add(value);
    return isRight;
  });
}

/** Takes a schema of exactly this type: when one of them gets a field or a kind that the other has not, it does not compile. */
export function ofType<Type>() {
  return <Schema extends v.GenericSchema<unknown, Type>>(
    schema: Schema & (IsAll<Type, v.InferOutput<Schema>> extends true ? unknown : never),
  ): Schema => schema;
}

/** Whether a schema takes all of a type, the fields included that need not be there. */
type IsAll<Type, Taken> = [Type, Required<Taken>] extends [Taken, Required<Type>] ? true : false;
