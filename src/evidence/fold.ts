import type { Frame } from './frame.ts';

/** A stack as it is first shown: the frames that matter, and how many were left out around them. */
export interface FoldedStack {
  readonly shown: readonly Frame[];
  readonly folded: number;
}

/** A recursion without end has a thousand; these are at its begin and at its end. */
const MOST_SHOWN = 40;
/** Of a stack that is unfolded. A program may print any number of frames, and a page would take long to lay them out. */
const MOST_UNFOLDED = 1_000;

/**
 * Puts away the frames of Python's own machinery: `inspect.stack()` has five of `importlib` for each import.
 * A stack that never enters the project is shown whole.
 */
export function foldMachinery(frames: readonly Frame[]): FoldedStack {
  const own = frames.filter(({ owner }) => owner !== 'python');
  const telling = own.length === 0 ? frames : own;
  const shown = ends(telling, MOST_SHOWN);
  return { shown, folded: frames.length - shown.length };
}

/** The same stack with Python's own frames, once somebody wants to see them. */
export function unfolded(frames: readonly Frame[]): FoldedStack {
  const shown = ends(frames, MOST_UNFOLDED);
  return { shown, folded: frames.length - shown.length };
}

function ends(frames: readonly Frame[], most: number): readonly Frame[] {
  return frames.length > most ? [...frames.slice(0, most / 2), ...frames.slice(-most / 2)] : frames;
}
