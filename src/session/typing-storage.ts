import * as v from 'valibot';
import { isStageName } from '#case';
import { useSession } from './session.ts';
import { StoredWorkspace } from './stored-workspace.ts';
import type { Typing } from './typing.ts';

const KEY = 'machete-mode.typing';

const Stage = v.pipe(v.string(), v.guard(isStageName));
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Without what it is to be taken back to, nobody could. */
const Kept = v.object({
  caseId: v.string(),
  stage: Stage,
  target: Stage,
  pace: v.picklist(['keys', 'auto', 'paused', 'ended']),
  by: v.string(),
  before: StoredWorkspace,
  done: Count,
  total: Count,
  isTouched: v.boolean(),
});

/** Brings typing back after a reload of this tab: the files are as they were, and it waits to be gone on with. */
export function keepTyping(): void {
  const kept = v.safeParse(Kept, stored());
  if (kept.success) useSession.setState({ typing: waiting(kept.output) });
  useSession.subscribe(({ typing }, before) => {
    if (typing !== before.typing) store(typing);
  });
}

function waiting(typing: Typing): Typing {
  return typing.pace === 'ended' ? typing : { ...typing, pace: 'paused' };
}

function stored(): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
  } catch {
    return null;
  }
}

function store(typing: Typing | null): void {
  try {
    if (typing) sessionStorage.setItem(KEY, JSON.stringify(typing));
    else sessionStorage.removeItem(KEY);
  } catch {
    // Storage is refused or full: then a reload ends the typing, and what stands there stays.
  }
}
