import { at } from '#case';
import { CASES } from '../../case/catalogue.ts';
import { addresses, placeOf } from '../../pages/addresses.ts';
import { SLIDES } from '../../pages/talk/the-deck.ts';
import { type Session, type State, workspaceOf } from '../../session/index.ts';
import { counted } from '../../ui/words.ts';
import type { Command } from './command.ts';
import { frontOf } from './front.ts';

/** A state as a row of the palette tells it: `Double import`, `hook`, `2 files edited, 3 min ago`. */
export function stateWords(
  state: State,
  session: Session,
  now: number,
): Pick<Command, 'title' | 'code' | 'detail'> {
  return { ...placeWords(state), detail: `${editWords(state, session)}${agoWords(now - state.at)}` };
}

/** The bench of a workspace, or else the page that one was on. */
function placeWords({ address, bench, kind }: State): Pick<Command, 'title' | 'code'> {
  const { surface, slide, caseId } = frontOf(address, null);
  if (surface === 'lesson') return { title: `${titleOf(caseId)}, lesson`, code: pageOf(address) };
  if (slide !== null && (kind === 'place' || !bench))
    return { title: SLIDES[slide - 1]?.title ?? 'Slide', code: String(slide) };
  if (bench) return { title: titleOf(bench.case), code: bench.stage };
  return { title: at(PAGES, address) ?? address };
}

const PAGES: Readonly<Record<string, string>> = {
  [addresses.cover]: 'Cover',
  [addresses.lessons]: 'Lessons',
  [addresses.overview]: 'All slides',
  [addresses.preflight]: 'Preflight',
};

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
    return count === 0 ? 'as prepared, ' : `as it was with ${counted(count, 'file')} edited, `;
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
