import * as v from 'valibot';

/** A tab keeps things until it is closed, a browser for later visits, too. */
type Keeper = 'tab' | 'browser';

/** A text that outlives the page; where storage is refused, as in some private windows, or full, it lasts as long as the page. */
export function keptText(keeper: Keeper, key: string) {
  const storage = () => (keeper === 'tab' ? sessionStorage : localStorage);
  return {
    read(): string | null {
      try {
        return storage().getItem(key);
      } catch {
        return null;
      }
    },
    /** `null` forgets it. */
    keep(text: string | null): void {
      try {
        if (text === null) storage().removeItem(key);
        else storage().setItem(key, text);
      } catch {
        // The next page begins without it, as on a first visit.
      }
    },
  };
}

/** The same for a value. It is checked when it is read: another release may have written it. */
export function kept<const Schema extends v.GenericSchema>(keeper: Keeper, key: string, schema: Schema) {
  const text = keptText(keeper, key);
  return {
    read(): v.InferOutput<Schema> | null {
      try {
        const result = v.safeParse(schema, JSON.parse(text.read() ?? 'null'));
        return result.success ? result.output : null;
      } catch {
        return null;
      }
    },
    keep(value: v.InferOutput<Schema> | null): void {
      text.keep(value === null ? null : JSON.stringify(value));
    },
  };
}
