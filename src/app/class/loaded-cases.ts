import type { Case } from '#case';
import { loadCase } from '../../case/catalogue.ts';

/** The cases that were asked for, as soon as they are there. */
export function loadedCases(onLoaded: () => void) {
  const cases = new Map<string, Case | null>();
  async function load(id: string) {
    cases.set(id, null);
    try {
      cases.set(id, await loadCase(id));
      onLoaded();
    } catch {
      // The lesson says why. It is asked for again when the lesson is.
      cases.delete(id);
    }
  }
  return (id: string): Case | null => {
    const known = cases.get(id);
    if (known === undefined) void load(id);
    return known ?? null;
  };
}
