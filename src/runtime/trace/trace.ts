/**
 * What a run did, step by step, as plain data: it is stored, mirrored and recorded as it is. Numbers stand for what its lists have at
 * that index, so that a step is a few bytes. One idea holds it together: everything that can be seen is a value at a *place*, and a
 * step says which places got which values.
 */
export interface Trace {
  readonly files: readonly TraceFile[];
  readonly codes: readonly TraceCode[];
  readonly frames: readonly TraceFrame[];
  readonly places: readonly Place[];
  readonly objects: readonly TraceObject[];
  /** What was there before the program, of what all modules share. */
  readonly before: readonly Write[];
  readonly steps: readonly Step[];
  readonly end: TraceEnd;
}

/** A file whose lines are steps. */
export interface TraceFile {
  /** As the project has it: `shop/models.py`, `site-packages/rich/style.py`. */
  readonly path: string;
  /** Whether its every line is a step; of others, those alone that changed something which all share. */
  readonly isOurs: boolean;
}

/** A module's code, a function's, the body of a class. */
export interface TraceCode {
  readonly file: number;
  /** As tracebacks have it: `<module>`, `save`. */
  readonly name: string;
  readonly firstLine: number;
}

/** One call of a code. */
export interface TraceFrame {
  readonly code: number;
  /** The frame that called it; `null` for the first. What neither file nor package has is left out. */
  readonly caller: number | null;
  /** The line of the caller at which it was called; 0 without one. */
  readonly callerLine: number;
  /** The `__name__` of the module whose names it sees: two modules may run one file. */
  readonly module: string;
}

/**
 * A line that is run, or one that goes on after a call, where it then changed something; or what comes of a frame: it gives a value,
 * for good or for a while, or an exception.
 */
export type StepKind = 'call' | 'line' | 'back' | 'return' | 'yield' | 'raise';

/**
 * A step of a trace: what its frame does in which line, how many UTF-16 units the terminal's two streams got since the step before,
 * what it changed in the order in which that was noticed, and the value or exception that comes of the frame.
 */
export type Step = readonly [
  kind: StepKind,
  frame: number,
  line: number,
  stdout: number,
  stderr: number,
  writes: readonly Write[],
  value?: Value,
];

/**
 * `null`: there is nothing any more. A third number says that nothing new was written: the place has again what that step gave it, as a
 * row that a rollback brings back, or it has what that step made elsewhere, as a file that is renamed.
 */
export type Write = readonly [place: number, value: Value | null, from?: number];

/** An object's number; or the text of what is no more than its text, as Python writes it: `'Kit'`, `3.5`, `<function save>`. */
export type Value = number | string;

export type Place =
  /** A local name of a frame. */
  | { readonly in: 'frame'; readonly frame: number; readonly name: string }
  /** A name of a module, by that module's name. */
  | { readonly in: 'module'; readonly module: string; readonly name: string; readonly isOurs: boolean }
  /** What an object is made of: its `Contents`. */
  | { readonly in: 'object'; readonly object: number; readonly part: string }
  /** What all modules share. */
  | { readonly in: 'shared'; readonly what: SharedThing }
  | { readonly in: 'sys.modules'; readonly name: string }
  | { readonly in: 'os.environ'; readonly name: string }
  /** A file or folder: `made`, `folder made`, `written`, `moved from /tmp/x`, gone. */
  | { readonly in: 'files'; readonly path: string }
  /** A row of a database's table: its value is the statement that made or changed it, with what it was given. */
  | { readonly in: 'rows'; readonly database: string; readonly table: string; readonly row: string };

export const SHARED_THINGS = [
  'sys.path',
  'sys.meta_path',
  'logging.root.handlers',
  'warnings.filters',
  'random',
  'the working folder',
] as const;
export type SharedThing = (typeof SHARED_THINGS)[number];

export interface TraceObject {
  /** `list`, `Product`: the name of its type. */
  readonly type: string;
  /** How its parts are named: by index, by key, by attribute, or not at all, as in a set. */
  readonly kind: 'sequence' | 'mapping' | 'attributes' | 'set';
  /**
   * What Python writes of it: of a class of the program's own, whose attributes are those that its objects share, and of a function whose
   * parameters have defaults, which are its attributes.
   */
  readonly text?: string;
}

/** Why a trace ends where it does; the run itself went on to its end. */
export type TraceEnd =
  | { readonly is: 'whole' }
  /** There were more steps than a trace may have. */
  | { readonly is: 'cap'; readonly steps: number }
  /** The program was killed, or broke. */
  | { readonly is: 'cut off' }
  /** Something that cannot be recorded: a sentence that says what. */
  | { readonly is: 'given up'; readonly because: string };
