import type { Frame } from './frame.ts';

/** A stack as it is first shown: the frames that matter, and how many were left out around them. */
export interface FoldedStack {
  readonly shown: readonly Frame[];
  readonly folded: number;
}

/** A recursion without end has a thousand; these are at its begin and at its end. */
const MOST_SHOWN = 40;

/**
 * Puts away the frames of Python's own machinery: `inspect.stack()` has five of `importlib` for each import.
 * A stack that never enters the project is shown whole.
 */
export function foldMachinery(frames: readonly Frame[]): FoldedStack {
  const own = frames.filter(({ owner }) => owner !== 'python');
  const telling = own.length === 0 ? frames : own;
  const half = MOST_SHOWN / 2;
  const shown = telling.length > MOST_SHOWN ? [...telling.slice(0, half), ...telling.slice(-half)] : telling;
  return { shown, folded: frames.length - shown.length };
}
