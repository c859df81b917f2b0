import type { Frame } from './frame.ts';

/** A stack as it is first shown: the frames that matter, and how many were left out around them. */
export interface FoldedStack {
  readonly shown: readonly Frame[];
  readonly folded: number;
}

/**
 * Puts away the frames of Python's own machinery: `inspect.stack()` has five of `importlib` for each import.
 * A stack that never enters the project is shown whole.
 */
export function foldMachinery(frames: readonly Frame[]): FoldedStack {
  const shown = frames.filter(({ owner }) => owner !== 'python');
  return shown.length === 0 ? { shown: frames, folded: 0 } : { shown, folded: frames.length - shown.length };
}
