import * as v from 'valibot';
import { kept } from '../../ui/index.ts';

const MOST = 3;
const keptIds = kept('browser', 'machete-mode.used-lately', v.array(v.string()));

/** The ids of the commands that were used last in this browser, the last first. */
export function usedLately(): readonly string[] {
  return keptIds.read() ?? [];
}

export function noteUse(id: string): void {
  const others = usedLately().filter((each) => each !== id);
  keptIds.keep([id, ...others].slice(0, MOST));
}
