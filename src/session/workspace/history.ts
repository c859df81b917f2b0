import type { BenchId } from '#case';
import { isSameState, type Leap, leapAhead, leapBack, type State, withState } from '../state/history.ts';
import { putWorkspace, type Session, useSession, workspaceOf } from '../state/session.ts';
import { touched } from '../state/typing.ts';
import { withOpenFile } from '../state/workspace.ts';

/** Where this window is. */
export interface Here {
  /** As written behind the `#`. */
  readonly address: string;
  /** The workspace in front, if there is one. */
  readonly bench: BenchId | null;
}

/** To be called before a jump. */
export function rememberPlace(here: Here): void {
  remember(placeNow(here));
}

/** To be called before the edits of a workspace are replaced at once. Typing is no replacement. */
export function rememberEdits(bench: BenchId): void {
  remember(editsNow(addressNow(), bench));
}

/**
 * Puts back what was remembered last, and answers the address to go to; `null` where nothing is left.
 *
 * @param place of an older state in the stack
 */
export function goBack(here: Here, place?: number): string | null {
  return land(leapBack(useSession.getState().states, standingAt(here), place));
}

/** Takes the last `goBack` again. */
export function goForward(here: Here): string | null {
  return land(leapAhead(useSession.getState().states, standingAt(here)));
}

/** A state, and its place in the stack. */
export interface StateBehind {
  readonly state: State;
  readonly place: number;
}

/** What one can go back to, the nearest first, without states that would change nothing. */
export function statesBehind({ states }: Pick<Session, 'states'>, here: Here): readonly StateBehind[] {
  return others(states.back, standingAt(here));
}

/** What one has gone back from, the nearest first. */
export function statesAhead({ states }: Pick<Session, 'states'>, here: Here): readonly StateBehind[] {
  return others(states.ahead, standingAt(here));
}

function others(stack: readonly State[], standing: (state: State) => State): readonly StateBehind[] {
  return stack
    .map((state, place) => ({ state, place }))
    .filter(({ state }) => !isSameState(state, standing(state)))
    .reverse();
}

function remember(state: State): void {
  useSession.setState(({ states }) => ({ states: withState(states, state) }));
}

function land(leap: Leap | null): string | null {
  if (!leap) return null;
  useSession.setState({ states: leap.states });
  restore(leap.state);
  return leap.state.address;
}

function restore(state: State): void {
  const { bench, openFile } = state;
  if (!bench) return;
  const now = workspaceOf(useSession.getState(), bench);
  const opened = openFile === null ? { ...now, openFile } : withOpenFile(now, openFile);
  if (state.kind === 'place') {
    putWorkspace(opened);
    return;
  }
  const { edits, isFromLink } = state;
  putWorkspace({ ...opened, edits, discarded: null, fromLink: { edits: isFromLink, discarded: false } });
  useSession.setState(({ typing }) => ({ typing: touched(typing, bench) }));
}

/** What is there now in the place of a state. */
function standingAt(here: Here): (state: State) => State {
  return (state) => (state.kind === 'edits' ? editsNow(here.address, state.bench) : placeNow(here));
}

function placeNow({ address, bench }: Here): State {
  return { kind: 'place', address, at: Date.now(), bench, openFile: bench && openFileIn(bench) };
}

function editsNow(address: string, bench: BenchId): State {
  const { edits, fromLink, openFile } = workspaceOf(useSession.getState(), bench);
  return { kind: 'edits', address, at: Date.now(), bench, openFile, edits, isFromLink: fromLink.edits };
}

function openFileIn(bench: BenchId): string | null {
  return workspaceOf(useSession.getState(), bench).openFile;
}

function addressNow(): string {
  return location.hash.replace(/^#?\/?/, '/');
}
