import * as v from 'valibot';
import { MOST_STATES, type States } from '../history/states.ts';
import { BenchIdSchema, Texts } from '../schemas/basics.ts';
import { onChange, useSession } from '../session.ts';
import { withBench } from './stored-workspace.ts';

const KEY = 'machete-mode.states';

const Remembered = { address: v.string(), at: v.number(), openFile: v.nullable(v.string()) };
const StateSchema = v.variant('kind', [
  v.object({ kind: v.literal('place'), ...Remembered, bench: v.nullable(BenchIdSchema) }),
  v.object({
    kind: v.literal('edits'),
    ...Remembered,
    bench: BenchIdSchema,
    edits: Texts,
    isFromLink: v.optional(v.boolean(), false),
  }),
]);
const Stored = v.pipe(v.unknown(), v.transform(withOpenFile), StateSchema);
const Stack = v.pipe(v.array(Stored), v.maxLength(MOST_STATES));
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

/** Earlier releases kept the open file with the name of its workspace. */
const Earlier = v.looseObject({
  bench: v.nullable(v.looseObject({ caseId: v.string(), openFile: v.unknown() })),
});

function withOpenFile(state: unknown): unknown {
  if (!v.is(Earlier, state)) return state;
  const { openFile = null, ...name } = state.bench ?? {};
  return { ...state, openFile, ...(state.bench && (withBench(name) as object)) };
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
