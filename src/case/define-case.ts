import type { CaseQuestion } from './define-question.ts';
import type { Task } from './define-task.ts';
import type { Place } from './project-files.ts';
import type { StageKind, StageName } from './stage-names.ts';

/** How a hook of this case leaves its clues, where that is not in a format of Python's own. */
export type CluePattern = StackPattern | LeftoverPattern | SequencePattern;

/** Where a hook writes: a file, by its absolute path, or a stream. */
export type ClueSource = { readonly file: string } | { readonly stream: 'stdout' | 'stderr' };

/** Stacks that a hook writes down, read outermost frame first. */
export interface StackPattern {
  readonly kind: 'stack';
  readonly from: ClueSource;
  /** A line that begins a new stack. Its first group names what the stack is about. */
  readonly heading: RegExp;
  /** A line of a stack, with the groups `file`, `line` and, if it is known, `function`; else Python's own lines. */
  readonly frame?: RegExp;
  /** A title for each stack in turn, the last one for all that follow; `{}` is what the heading named. */
  readonly titles: readonly [string, ...string[]];
}

/** Files and folders that the program left behind, with what a hook has put into their names. */
export interface LeftoverPattern {
  readonly kind: 'leftover';
  /** The absolute path of one, a folder's ending with `/`. Its group `stack`, if it has one, holds frames. */
  readonly path: RegExp;
  /** One frame in that group, outermost first, with the groups `module` (`helpers` is `helpers.py`) and `line`. */
  readonly frame?: RegExp;
  /** For those that share one stack; `{}` is how many they are. */
  readonly title: string;
}

/** Rows of values that a program prints, to be laid under each other: where do they part? */
export interface SequencePattern {
  readonly kind: 'sequence';
  readonly from: ClueSource;
  /** A row, with the groups `label` and `values`; these are separated by spaces. The last row is what was expected. */
  readonly row: RegExp;
  readonly title: string;
}

/** How a run ends, as one sees it from outside. */
export interface Outcome {
  readonly exitCode: number;
  /** Text that is printed, to either stream. */
  readonly prints?: string;
  /** Of a path that is left behind. */
  readonly leaves?: RegExp;
}

/** What the slides and the checks need to know of one stage. */
export interface StageDefinition {
  /** What this stage is, in a sentence. */
  readonly about: string;
  /** The files worth a tab, the one in front first. */
  readonly open: readonly [string, ...string[]];
  /** Files of `buggy` that this stage takes away. */
  readonly removes?: readonly string[];
  /** How its run ends, where that is neither the symptom nor, for a fixed stage, its absence. */
  readonly ends?: Outcome;
  /** How many of the culprits its evidence names; for hooks, modern ones included, it is all unless said otherwise. */
  readonly finds?: number;
  /** The oldest Python that has what it uses, as `3.12`; a native one that is older is not asked. */
  readonly needs?: string;
  /** Whether each run of it is recorded step by step. */
  readonly steps?: true;
  /** What a person types at its debugger, line by line; such a stage has a terminal of more lines. */
  readonly typed?: readonly string[];
}

/** One mystery, as its author writes it in `cases/<id>/case.ts`; or a project that somebody brought. */
export interface CaseDefinition {
  readonly title: string;
  /** Where it stands among the others; the lowest comes first. */
  readonly order: number;
  /** What the person who met the bug would say, in two or three sentences. */
  readonly story: string;
  /** What follows `python`; `['main.py']` unless said otherwise. */
  readonly argv?: readonly [string, ...string[]];
  readonly env?: Readonly<Record<string, string>>;
  /** What has to be installed, by name: those in `cases/requirements.txt` that no other one there needs. */
  readonly packages?: readonly string[];
  /** How one sees that the bug is there; it holds in every stage but the fixed ones. */
  readonly symptom: Outcome;
  /** The lines to be found; none where nobody knows them. */
  readonly culprits: readonly Place[];
  readonly clues?: readonly CluePattern[];
  /** What a recorded run is asked for instead of setting a hook. */
  readonly question?: CaseQuestion;
  /** The steps of its lesson, in the order of `lesson.mdx`; a case without a lesson has none. */
  readonly tasks?: readonly Task[];
  /** In the order of the talk; the variants of a stage have its name and a word of their own. */
  readonly stages: Stages;
}

type Stages = { readonly buggy: StageDefinition } & {
  readonly [stage in Exclude<StageName, 'buggy'>]?: StageDefinition;
};

/** A case of the talk has culprits and all kinds of stages. */
type ToldCase = CaseDefinition & {
  readonly culprits: readonly [Place, ...Place[]];
  readonly stages: Readonly<Record<StageKind, StageDefinition>>;
};

/** Checks a case's shape while it is being written; changes nothing. */
export function defineCase(definition: ToldCase): CaseDefinition {
  return definition;
}
