import { goBack, goForward, type StateBehind, statesAhead, statesBehind } from '../../../session/index.ts';
import type { Command } from '../command.ts';
import type { Scene } from '../scene.ts';
import { stateWords } from '../state-words.ts';

const MOST_SHOWN = 5;

/** What was left of late: places, and edits that others were put in the place of. */
export function stateCommands(scene: Scene): Command[] {
  const { front, session, navigate } = scene;
  const land = (address: string | null) => {
    if (address !== null) navigate(address);
  };
  const behind = statesBehind(session, front).slice(0, MOST_SHOWN);
  const [ahead] = statesAhead(session, front);
  return [
    ...behind.map(
      (each, index): Command => ({
        ...worded(scene, each),
        id: `back/${each.place}`,
        keywords: ['go back', 'undo'],
        ...(index === 0 ? { hint: 'Backspace' } : {}),
        run: () => land(goBack(front, each.place)),
      }),
    ),
    ...(ahead
      ? [
          {
            ...worded(scene, ahead),
            id: 'forward',
            keywords: ['go forward', 'redo'],
            run: () => land(goForward(front)),
          },
        ]
      : []),
  ];
}

function worded({ session, now }: Scene, { state }: StateBehind): Omit<Command, 'id' | 'run'> {
  return { group: 'Go back to', ...stateWords(state, session, now) };
}
