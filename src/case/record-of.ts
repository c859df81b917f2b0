import * as v from 'valibot';

/**
 * A record by names that a stranger chose. It keeps every name that it has: `v.record` leaves out `__proto__`,
 * `prototype` and `constructor`, which files may be called.
 *
 * @param isName what else a name has to be
 */
export function recordOf<Value extends v.GenericSchema, Name extends string = string>(
  value: Value,
  isName: (name: string) => name is Name = (name): name is Name => true,
) {
  return v.pipe(
    v.custom<Readonly<Record<string, unknown>>>(isRecord, 'A record was expected.'),
    v.rawTransform(({ dataset, addIssue, NEVER }): Readonly<Record<Name, v.InferOutput<Value>>> => {
      const read: [string, v.InferOutput<Value>][] = [];
      for (const [name, each] of Object.entries(dataset.value)) {
        const result = v.safeParse(value, each);
        if (!isName(name) || !result.success) {
          addIssue({ message: `What is called "${name}" was not expected.` });
          return NEVER;
        }
        read.push([name, result.output]);
      }
      return Object.fromEntries(read) as Record<Name, v.InferOutput<Value>>;
    }),
  );
}

/** Whether a value is an object that is no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
