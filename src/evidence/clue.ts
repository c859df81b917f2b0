import type { Frame } from './frame.ts';

/** Something that a run left for us to read. Frames are outermost first: the last one did it. */
export type Clue = StackClue | ExceptionClue | WarningClue | StopClue | LeftoverClue | SequenceClue;

interface Told {
  /** How often the same was seen; absent where it was once. */
  readonly times?: number;
  /** The frames, some of `frames`, in which it differs from others that end alike; the innermost is the last. */
  readonly apart?: readonly Frame[];
}

/** A stack that a hook, or the program itself, wrote down. */
export interface StackClue extends Told {
  readonly kind: 'stack';
  /** What it says, with names in backticks. */
  readonly title: string;
  readonly frames: readonly Frame[];
  /** What else a hook reports of it. */
  readonly facts?: readonly Fact[];
  /** The facts of the last time, where that was seen more than once and has others. */
  readonly lastFacts?: readonly Fact[];
  /** Where it was read: the path of a file, or the name of a stream. */
  readonly from: string;
  /** Who wrote it down. */
  readonly by: 'hook' | 'program' | 'crash';
}

/** What a hook has to say beside the stack, as `before: ['a']`. */
export interface Fact {
  readonly name: string;
  readonly text: string;
}

/** An exception, and what became of it. */
export interface ExceptionClue extends Told, ExceptionTree {
  readonly kind: 'exception';
  readonly role: ExceptionRole;
  /** The line that came with it: a record of a log, the name of a test, what ignored it. */
  readonly said?: string;
}

/**
 * What became of an exception: it ended the run; it is the direct cause of the one above it, or was being handled when that
 * was raised; it failed a test; it was ignored, or ended a thread, while the run went on; it was logged or printed.
 */
export type ExceptionRole =
  | 'ended'
  | 'cause'
  | 'context'
  | 'failed'
  | 'ignored'
  | 'thread'
  | 'logged'
  | 'printed';

/** An exception with those that it holds, as a group does. */
export interface ExceptionTree {
  /** `RuntimeError`, or `package.module.Error` for those that are not built in. */
  readonly type: string;
  readonly message: string;
  /** What was added to it by `add_note`, line by line. */
  readonly notes?: readonly string[];
  readonly frames: readonly Frame[];
  readonly parts?: readonly ExceptionPart[];
  /** How many of them Python has not shown. */
  readonly unshown?: number;
}

/** One exception of a group, and those that led to it, the last one first. */
export interface ExceptionPart extends ExceptionTree {
  readonly ledBy?: readonly (ExceptionTree & { readonly role: 'cause' | 'context' })[];
}

/** A warning as Python prints it. */
export interface WarningClue extends Told {
  readonly kind: 'warning';
  /** `DeprecationWarning`. */
  readonly category: string;
  readonly message: string;
  /** The line that is warned of. */
  readonly frames: readonly [Frame];
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

/** All frames of a clue: those of the exceptions in a group, too. */
export function allFrames(clue: Clue): readonly Frame[] {
  return clue.kind === 'exception' ? framesOfTree(clue) : clue.frames;
}

function framesOfTree({ frames, parts = [] }: ExceptionTree): readonly Frame[] {
  return [...frames, ...parts.flatMap((part) => [...framesOfTree(part), ...ledFrames(part)])];
}

function ledFrames({ ledBy = [] }: ExceptionPart): readonly Frame[] {
  return ledBy.flatMap(framesOfTree);
}
