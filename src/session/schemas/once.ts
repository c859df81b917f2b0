import * as v from 'valibot';

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
