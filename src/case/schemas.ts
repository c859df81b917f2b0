import * as v from 'valibot';
import { type BenchId, benchKey, benchOf, isSameBench } from './bench-id.ts';
import { isStageName } from './stage-names.ts';

/** What schemas of messages and of stored things are made of. Texts have no bound of their own. */

export const Finite = v.pipe(v.number(), v.finite());
/** What both are named by are folders. */
const LONGEST_NAME = 255;
const CaseId = v.pipe(v.string(), v.maxLength(LONGEST_NAME));
export const Stage = v.pipe(v.string(), v.maxLength(LONGEST_NAME), v.guard(isStageName));

/** One that no other workspace has the key of. */
export const BenchIdSchema = v.pipe(
  v.strictObject({ case: CaseId, stage: Stage, for: v.picklist(['talk', 'walk', 'lesson', 'class', 'own']) }),
  v.check((bench) => isReadBack(bench)),
);

function isReadBack(bench: BenchId): boolean {
  const read = benchOf(benchKey(bench));
  return read !== null && isSameBench(read, bench);
}

export function between(least: number, most: number) {
  return v.pipe(Finite, v.minValue(least), v.maxValue(most));
}

/**
 * A schema that looks at an object once: state is not changed but replaced, so what was right stays so. To look at a large state
 * again costs only what has changed in it.
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
