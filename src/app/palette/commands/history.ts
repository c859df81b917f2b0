import { first } from '#deck';
import { CASES } from '../../../case/catalogue.ts';
import { placeOf } from '../../../pages/addresses.ts';
import { SLIDES } from '../../../pages/talk/the-deck.ts';
import {
  goBack,
  goForward,
  type Session,
  type State,
  type StateBehind,
  statesAhead,
  statesBehind,
  workspaceOf,
} from '../../../session/index.ts';
import { counted } from '../../../ui/words.ts';
import type { Command, PageWords } from '../command.ts';
import { frontOf, type Scene } from '../scene.ts';

const MOST_SHOWN = 5;

/** What was left recently: places, and edits that were replaced. */
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
        ...wordsOf(scene, each),
        id: `back/${each.place}`,
        keywords: ['go back', 'undo'],
        ...(index === 0 ? { hint: 'Backspace' } : {}),
        run: () => land(goBack(front, each.place)),
      }),
    ),
    ...(ahead
      ? [
          {
            ...wordsOf(scene, ahead),
            id: 'forward',
            keywords: ['go forward', 'redo'],
            run: () => land(goForward(front)),
          },
        ]
      : []),
  ];
}

function wordsOf(scene: Scene, { state }: StateBehind): Omit<Command, 'id' | 'run'> {
  const detail = `${editWords(state, scene.session)}${agoWords(scene.now - state.at)}`;
  return { group: 'Go back to', ...placeWords(state, scene.pages), detail };
}

/** The bench, or else the page: `Double import`, `hook`. */
function placeWords(
  { address, bench, kind }: State,
  pages: readonly PageWords[],
): Pick<Command, 'title' | 'code'> {
  const { surface, slide, caseId } = frontOf(address, null);
  if (surface === 'lesson') return { title: `${titleOf(caseId)}, lesson`, code: pageOf(address) };
  if (slide !== null && (kind === 'place' || !bench))
    return { title: SLIDES[slide - 1]?.title ?? 'Slide', code: String(slide) };
  if (bench) return { title: titleOf(bench.case), code: bench.stage };
  return { title: pages.find((page) => page.address(first) === address)?.title ?? address };
}

function titleOf(caseId: string | null): string {
  return CASES.find(({ id }) => id === caseId)?.title ?? 'Case';
}

function pageOf(address: string): string {
  const place = placeOf(address);
  return place.page === 'lesson' ? place.part : '1';
}

function editWords(state: State, session: Session): string {
  if (!state.bench) return '';
  if (state.kind === 'edits') {
    const count = Object.keys(state.edits).length;
    return count === 0 ? 'without edits, ' : `with ${counted(count, 'file')} edited, `;
  }
  const count = Object.keys(workspaceOf(session, state.bench).edits).length;
  return count === 0 ? '' : `${counted(count, 'file')} edited, `;
}

/** @param milliseconds since then */
function agoWords(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes < 1) return 'just now';
  return minutes < 60 ? `${minutes} min ago` : `${Math.floor(minutes / 60)} h ago`;
}
