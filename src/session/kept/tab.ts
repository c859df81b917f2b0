import * as v from 'valibot';
import { kept } from '../../ui/index.ts';
import { BenchIdSchema, Texts } from '../schemas/basics.ts';
import { ShowSchema } from '../schemas/show.ts';
import { TypingSchema } from '../schemas/workspace.ts';
import { MOST_STATES } from '../state/history.ts';
import { onChange, useSession } from '../state/session.ts';
import { StoredWorkspace, withBench } from './stored-workspace.ts';

const { fontScale, clock } = ShowSchema.entries;
const keptShow = kept('tab', 'machete-mode.show', v.object({ fontScale, clock }));

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
 * Brings back what a reload in the middle of the talk must not lose: the clock and the size of the font, typing, which waits to
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
    if (now.show.clock !== before.show.clock || now.show.fontScale !== before.show.fontScale)
      keptShow.keep({ clock: now.show.clock, fontScale: now.show.fontScale });
    if (now.typing !== before.typing) keptTyping.keep(now.typing);
    if (now.states !== before.states) keptStates.keep(now.states);
  });
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
