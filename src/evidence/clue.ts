import type { Frame } from './frame.ts';

/** Something that a run left for us to read. Frames are outermost first: the last one did it. */
export type Clue = StackClue | ExceptionClue;

/** A stack that a hook wrote down. */
export interface StackClue {
  readonly kind: 'stack';
  /** What it says, with names in backticks. */
  readonly title: string;
  readonly frames: readonly Frame[];
  /** Where it was read: the path of a file, or the name of a stream. */
  readonly from: string;
}

/** An exception that ended the program, or one that led to it. */
export interface ExceptionClue {
  readonly kind: 'exception';
  /** `RuntimeError`, or `package.module.Error` for those that are not built in. */
  readonly type: string;
  readonly message: string;
  readonly frames: readonly Frame[];
}
