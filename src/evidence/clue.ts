import type { Frame } from './frame.ts';

/** Something that a run left for us to read. Frames are outermost first: the last one did it. */
export type Clue = StackClue | ExceptionClue | StopClue | LeftoverClue | SequenceClue;

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

/** Where a debugger has stopped; the line in the last frame comes next. */
export interface StopClue {
  readonly kind: 'stop';
  readonly frames: readonly Frame[];
}

/** Files and folders that were left behind, all by the same stack. */
export interface LeftoverClue {
  readonly kind: 'leftover';
  readonly title: string;
  /** Absolute, sorted; a folder ends with `/`. */
  readonly paths: readonly string[];
  /** None if the names say nothing. */
  readonly frames: readonly Frame[];
}

/** Rows of values that should have been the same. */
export interface SequenceClue {
  readonly kind: 'sequence';
  readonly title: string;
  readonly rows: readonly SequenceRow[];
  readonly frames: readonly [];
}

export interface SequenceRow {
  readonly label: string;
  readonly values: readonly string[];
  /** How many values of the last row it lacks at its begin; 0 where it does not go on with any of them. */
  readonly shift: number;
}
