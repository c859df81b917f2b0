/** The prepared states of a case, in the order in which the talk shows them. */
export const STAGES = ['buggy', 'hook', 'fixed', 'modern'] as const;
export type StageName = (typeof STAGES)[number];

/** A line of the project, named by its text so that edits above it do not move it. */
export interface Place {
  /** Relative to the project's folder. */
  readonly file: string;
  /** The line without its indentation. It stands exactly once in the file. */
  readonly code: string;
}

/**
 * How a hook of this case writes stacks down, where that is not Python's own traceback format.
 * Stacks are read outermost frame first.
 */
export interface StackPattern {
  /** The file that the hook writes, absolute, or the stream that it prints to. */
  readonly from: { readonly file: string } | { readonly stream: 'stdout' | 'stderr' };
  /** A line that begins a new stack. Its first group names what the stack is about. */
  readonly heading: RegExp;
  /** A line of a stack, with the groups `file`, `line` and, if it is known, `function`. */
  readonly frame?: RegExp;
  /** A title for each stack in turn, the last one for all that follow; `{}` is what the heading named. */
  readonly titles: readonly [string, ...string[]];
}

/** What the slides and the checks need to know of one stage. */
export interface StageDefinition {
  /** What this stage is, in a sentence. */
  readonly about: string;
  /** The files worth a tab, the one in front first. */
  readonly open: readonly [string, ...string[]];
  /** Files of `buggy` that this stage takes away. */
  readonly removes?: readonly string[];
}

/** One mystery, as its author writes it in `cases/<id>/case.ts`. */
export interface CaseDefinition {
  readonly title: string;
  /** What the person who met the bug would say, in two or three sentences. */
  readonly story: string;
  /** What follows `python`; `['main.py']` unless said otherwise. */
  readonly argv?: readonly [string, ...string[]];
  readonly env?: Readonly<Record<string, string>>;
  /** How one sees that the bug is there; it holds in every stage but `fixed`. */
  readonly symptom: { readonly exitCode: number; readonly prints: string };
  /** The line to be found. */
  readonly culprit: Place;
  readonly stacks?: readonly StackPattern[];
  readonly stages: Readonly<Record<StageName, StageDefinition>>;
}

/** Checks a case's shape while it is being written; changes nothing. */
export function defineCase(definition: CaseDefinition): CaseDefinition {
  return definition;
}
