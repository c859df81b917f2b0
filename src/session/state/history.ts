import { type BenchId, benchKey, hasSameFiles, type ProjectFiles } from '#case';

interface Remembered {
  /** Where this window was, as written behind the `#`. */
  readonly address: string;
  /** From `Date.now`. */
  readonly at: number;
  /** The file in front; `null` is the stage's own choice. */
  readonly openFile: string | null;
}

/** Something to go back to. */
export type State =
  /** The place before a jump. It has no edits: a jump leaves them where they are, and they may have changed since. */
  | (Remembered & { readonly kind: 'place'; readonly bench: BenchId | null })
  /** Edits that were replaced by others. */
  | (Remembered & {
      readonly kind: 'edits';
      readonly bench: BenchId;
      readonly edits: ProjectFiles;
      readonly isFromLink: boolean;
    });

/** Two stacks, the nearest last. What one goes back from is put ahead, so that going back loses nothing. */
export interface States {
  readonly back: readonly State[];
  readonly ahead: readonly State[];
}

export const NO_STATES: States = { back: [], ahead: [] };

export const MOST_STATES = 50;
/** Of all edits in a stack: a tab may keep a few megabytes for a reload. */
export const MOST_CHARACTERS = 1_000_000;

/** Remembers one more, unless it was the last one already. States ahead are not lost: they come before it. */
export function withState({ back, ahead }: States, state: State): States {
  const all = [...back, ...ahead];
  const last = all.at(-1);
  const isKnown = last !== undefined && isSameState(last, state);
  return { back: bounded(isKnown ? all : [...all, state]), ahead: [] };
}

/** Where a step leads, and what is left to go to then. */
export interface Leap {
  readonly state: State;
  readonly states: States;
}

/**
 * Goes back to the last state, or to the one of that place in the stack; `null` where there is none.
 *
 * @param standing what is there now in the place of a state
 */
export function leapBack(
  states: States,
  standing: (state: State) => State,
  place = lastOther(states.back, standing),
): Leap | null {
  const state = states.back[place];
  if (!state) return null;
  const passed = states.back.slice(place + 1).filter((each) => !isSameState(each, standing(each)));
  const ahead = [...states.ahead, standing(state), ...passed.reverse()];
  return { state, states: { back: states.back.slice(0, place), ahead: bounded(ahead) } };
}

/** Takes the last step back again. */
export function leapAhead({ back, ahead }: States, standing: (state: State) => State): Leap | null {
  const turned = leapBack({ back: ahead, ahead: back }, standing);
  return turned && { state: turned.state, states: { back: turned.states.ahead, ahead: turned.states.back } };
}

/** The place of the last state that would change something; -1 if there is none. */
function lastOther(stack: readonly State[], standing: (state: State) => State): number {
  return stack.findLastIndex((state) => !isSameState(state, standing(state)));
}

/** Whether going to one leads to the same as going to the other. */
export function isSameState(one: State, other: State): boolean {
  if (one.address !== other.address || !isSameFile(one, other)) return false;
  if (one.kind === 'place' || other.kind === 'place') return one.kind === other.kind;
  return hasSameFiles(one.edits, other.edits);
}

function isSameFile(one: State, other: State): boolean {
  return one.openFile === other.openFile && keyOf(one) === keyOf(other);
}

function keyOf({ bench }: State): string | null {
  return bench && benchKey(bench);
}

/** The newest that there is room for, and at least the last one. */
function bounded(stack: readonly State[]): readonly State[] {
  let room = MOST_CHARACTERS;
  const tooOld = stack.findLastIndex((state, place) => {
    room -= sizeOf(state);
    return place < stack.length - 1 && (room < 0 || place < stack.length - MOST_STATES);
  });
  return stack.slice(tooOld + 1);
}

function sizeOf(state: State): number {
  if (state.kind === 'place') return 0;
  return Object.values(state.edits).reduce((sum, text) => sum + text.length, 0);
}
