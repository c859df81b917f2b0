import { at } from '#case';

/** Keys of benches, the last one used first. */
export type Uses = readonly string[];

type Records = readonly Readonly<Record<string, unknown>>[];

/** Puts those first of which something has changed between two states of the session. */
export function laterFirst(uses: Uses, before: Records, after: Records): Uses {
  const used = after.flatMap((record, index) => {
    const earlier = before[index] ?? {};
    return Object.keys(record).filter((key) => at(record, key) !== at(earlier, key));
  });
  return used.every((key) => key === uses[0]) ? uses : [...new Set([...used, ...uses])];
}
