import * as v from 'valibot';
import { kept } from '../../ui/index.ts';
import { BenchIdSchema, Texts } from '../schemas/basics.ts';
import { ShowSchema } from '../schemas/show.ts';
import { TypingSchema } from '../schemas/workspace.ts';
import { MOST_STATES } from '../state/history.ts';
import { onChange, useSession } from '../state/session.ts';
import type { Show } from '../state/show.ts';
import { StoredWorkspace, withBench } from './stored-workspace.ts';

const { fontScale, clock, cleared, slot } = ShowSchema.entries;
/** Earlier releases kept neither of the last two. */
const keptShow = kept(
  'tab',
  'machete-mode.show',
  v.object({ fontScale, clock, cleared: v.optional(cleared, null), slot: v.optional(slot, null) }),
);

/** Without what it is to be taken back to, nobody could. */
const keptTyping = kept(
  'tab',
  'machete-mode.typing',
  v.pipe(v.unknown(), v.transform(withBench), v.object({ ...TypingSchema.entries, before: StoredWorkspace })),
);

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
const Stack = v.pipe(v.array(Stored), v.maxLength(MOST_STATES), v.readonly());
const keptStates = kept('tab', 'machete-mode.states', v.object({ back: Stack, ahead: Stack }));

/**
 * Brings back what a reload in the middle of the talk must not lose: the clock, the time there is and the size of the font, typing, which waits to
 * be gone on with, and what one can go back to. A new tab begins a new talk.
 */
export function keepInTab(): void {
  const [show, typing, states] = [keptShow.read(), keptTyping.read(), keptStates.read()];
  useSession.setState((session) => ({
    show: { ...session.show, ...show },
    typing: typing && (typing.pace === 'ended' ? typing : { ...typing, pace: 'paused' }),
    states: states ?? session.states,
  }));
  onChange((now, before) => {
    if (now.show !== before.show) keepShow(now.show, before.show);
    if (now.typing !== before.typing) keptTyping.keep(now.typing);
    if (now.states !== before.states) keptStates.keep(now.states);
  });
}

const KEPT_OF_SHOW = ['fontScale', 'clock', 'cleared', 'slot'] as const;

/** Not the rest of it, such as the laser, which changes with each frame. */
function keepShow(now: Show, before: Show): void {
  if (KEPT_OF_SHOW.every((name) => now[name] === before[name])) return;
  const { fontScale, clock, cleared, slot } = now;
  keptShow.keep({ fontScale, clock, cleared, slot });
}

/** Earlier releases kept the open file with the name of its workspace. */
const Earlier = v.looseObject({
  bench: v.nullable(v.looseObject({ caseId: v.string(), openFile: v.unknown() })),
});

function withOpenFile(state: unknown): unknown {
  if (!v.is(Earlier, state)) return state;
  const { openFile = null, ...name } = state.bench ?? {};
  return { openFile, ...state, ...Object(withBench(name)) };
}
