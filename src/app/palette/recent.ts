import * as v from 'valibot';

const KEY = 'machete-mode.used-lately';
const MOST = 3;
const Ids = v.array(v.string());

/** The ids of the commands that were used last in this browser, the last first. */
export function usedLately(): readonly string[] {
  try {
    const kept = v.safeParse(Ids, JSON.parse(localStorage.getItem(KEY) ?? '[]'));
    return kept.success ? kept.output : [];
  } catch {
    return [];
  }
}

export function noteUse(id: string): void {
  try {
    const others = usedLately().filter((each) => each !== id);
    localStorage.setItem(KEY, JSON.stringify([id, ...others].slice(0, MOST)));
  } catch {
    // Storage is refused in some private windows: then nothing counts as recently used.
  }
}
