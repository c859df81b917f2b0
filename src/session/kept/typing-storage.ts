import * as v from 'valibot';
import { TypingSchema } from '../schemas/typing.ts';
import { onChange, useSession } from '../session.ts';
import type { Typing } from '../typing/typing.ts';
import { StoredWorkspace, withBench } from './stored-workspace.ts';

const KEY = 'machete-mode.typing';

/** Without what it is to be taken back to, nobody could. */
const Kept = v.pipe(
  v.unknown(),
  v.transform(withBench),
  v.object({ ...TypingSchema.entries, before: StoredWorkspace }),
);

/** Brings typing back after a reload of this tab: the files are as they were, and it waits to be gone on with. */
export function keepTyping(): void {
  const kept = v.safeParse(Kept, stored());
  if (kept.success) useSession.setState({ typing: waiting(kept.output) });
  onChange(({ typing }, before) => {
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
