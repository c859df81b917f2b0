import * as v from 'valibot';
import { MOST_STATES, type States } from '../history/states.ts';
import { CaseId, Stage, Texts } from '../schemas/basics.ts';
import { onChange, useSession } from '../session.ts';

const KEY = 'machete-mode.states';

const Remembered = { address: v.string(), at: v.number() };
const Bench = v.object({
  caseId: CaseId,
  stage: Stage,
  openFile: v.nullable(v.string()),
});
const Stack = v.pipe(
  v.array(
    v.variant('kind', [
      v.object({ kind: v.literal('place'), ...Remembered, bench: v.nullable(Bench) }),
      v.object({
        kind: v.literal('edits'),
        ...Remembered,
        bench: Bench,
        edits: Texts,
        isFromLink: v.optional(v.boolean(), false),
      }),
    ]),
  ),
  v.maxLength(MOST_STATES),
);
/** What is stored, checked when it is read: another release may have written it. */
const Kept = v.object({ back: Stack, ahead: Stack });

/** Brings back after a reload of this tab what one can go back to; a new tab has been nowhere. */
export function keepStates(): void {
  const kept = v.safeParse(Kept, stored());
  if (kept.success) useSession.setState({ states: kept.output });
  onChange(({ states }, before) => {
    if (states !== before.states) store(states);
  });
}

function stored(): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
  } catch {
    return null;
  }
}

function store(states: States): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(states));
  } catch {
    // Storage is full, or refused in some private windows: then they last as long as the page.
  }
}
