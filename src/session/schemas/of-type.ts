import type * as v from 'valibot';

/** Takes a schema of exactly this type: when one of them gets a field or a kind that the other has not, it does not compile. */
export function ofType<Type>() {
  return <Schema extends v.GenericSchema<unknown, Type>>(
    schema: Schema & (IsAll<Type, v.InferOutput<Schema>> extends true ? unknown : never),
  ): Schema => schema;
}

/** Whether a schema takes all of a type, the fields included that need not be there. */
type IsAll<Type, Taken> = [Type, Required<Taken>] extends [Taken, Required<Type>] ? true : false;
