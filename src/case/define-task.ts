import type { AskedMoment, AskedThing } from './define-question.ts';
import type { Place } from './project-files.ts';
import type { StageName } from './stage-names.ts';

/** A step of a lesson that is checked by really running, as its author writes it in `case.ts`. */
export type Task = RunTask | PredictTask | CulpritTask | MomentTask;

interface TaskBase {
  /** A word of its own within the case; `<Task id>` in `lesson.mdx` has it again. */
  readonly id: string;
  /** What has to be so for it to be done, in one line that does not say how. */
  readonly goal: string;
  /** In rungs: a nudge, a pointer, and nearly all. */
  readonly hints: readonly [nudge: string, pointer: string, nearlyAll: string];
  /** What its success means, in a sentence or two. */
  readonly done: string;
  /** Whether its runs are recorded step by step; those of *find-the-moment* are anyway. */
  readonly steps?: true;
}

/**
 * A task that is done by a run: *see it fail*, *place the hook*, *fix it*, *prove it*. They differ in what they
 * ask of the learner, not in how they are checked: all that is expected has to hold.
 */
export interface RunTask extends TaskBase {
  readonly kind: 'see-it-fail' | 'place-the-hook' | 'fix-it' | 'prove-it';
  readonly expects: readonly [Expectation, ...Expectation[]];
  /** Whether the case's `probe.py`, run on the same files, has to end well too. */
  readonly probe?: boolean;
  /** The stage whose files do it. */
  readonly solution?: StageName;
}

/** A task that is answered before Run is allowed: the run says who was right, not the author. */
export interface PredictTask extends TaskBase {
  readonly kind: 'predict';
  readonly question: string;
  /** Exactly one of them holds. */
  readonly choices: readonly [Choice, Choice, ...Choice[]];
  /** What has to hold for the run to be the one that was asked about. */
  readonly given?: readonly Given[];
}

export interface Choice {
  /** The prediction, as the learner would say it. */
  readonly says: string;
  readonly expects: readonly [Prediction, ...Prediction[]];
}

/** A task that is answered by pointing at lines, in the editor or in the evidence: all of the case's culprits. */
export interface CulpritTask extends TaskBase {
  readonly kind: 'name-the-culprit';
  /** Lines that one may well suspect, and what speaks for them. */
  readonly suspects?: readonly Suspect[];
  /** What to look at again, for a line that is none of those. */
  readonly otherwise: string;
}

export interface Suspect extends Place {
  readonly but: string;
}

/** A task that is answered by standing at a step of a recorded run, and saying so. */
export interface MomentTask extends TaskBase {
  readonly kind: 'find-the-moment';
  /** The steps that are right: those of any of these. */
  readonly moments: readonly [AskedSteps, ...AskedSteps[]];
  /** What has to hold for the run to be one that has such a moment. */
  readonly given?: readonly Given[];
  /** Steps that one may well take for it, and what speaks against them. */
  readonly near?: readonly NearMoment[];
  /** What to look at next, at any other step. */
  readonly otherwise: string;
  /** The names that the picture of a step draws, where anybody has them; all without. */
  readonly picture?: readonly [string, ...string[]];
  /** What is beside the code when a walk begins; a list of names without. */
  readonly beside?: 'picture';
}

/** The steps in which a line runs, each time that it does, or one of these times. */
export interface AskedSteps {
  readonly at: Place;
  /** Only the times in which something was written that was there at this later moment. */
  readonly wrote?: { readonly about: AskedThing; readonly when: AskedMoment };
  /** Of the times that are left. */
  readonly time?: 'first' | 'last';
}

export interface NearMoment extends AskedSteps {
  readonly but: string;
}

/** Whether the runs of a task are recorded step by step. */
export function recordsSteps(task: Task): boolean {
  return task.kind === 'find-the-moment' || task.steps === true;
}

/** Whether a task is done by what a run of its files shows, with no answer beside it. */
export function isRunTask(task: Task): task is RunTask {
  return task.kind !== 'predict' && task.kind !== 'name-the-culprit' && task.kind !== 'find-the-moment';
}

/** A text that is looked for. */
export type Wanted = string | RegExp;

/** Something that a run shows, or does not; what was seen instead is said by the check itself. */
export type Expectation = ExpectedFact & Feedback;

/** Something that a run shows, if somebody is right who foretold it; its recorded steps may show it, too. */
export type Prediction = (ExpectedFact | SteppedFact) & Feedback;

/** What makes a run the one that a prediction is about: here, and only here, a line may have to be written so. */
export type Given = Fact & Feedback;

interface Feedback {
  /** What to look at next, for a learner who did not get there. */
  readonly otherwise: string;
  /** Mistakes that can be known: the first one that was made is spoken of, in place of `otherwise`. */
  readonly mistakes?: readonly Mistake[];
}

/** One way to miss what is expected, known by all that it shows. */
export interface Mistake {
  readonly shows: readonly [Fact, ...Fact[]];
  readonly says: string;
}

export type Fact = ExpectedFact | WrittenFact | SteppedFact;

/** A text in a file, or in any file that is not as it was found. */
export interface WrittenFact {
  readonly see: 'code';
  readonly text: Wanted | readonly [Wanted, ...Wanted[]];
  readonly file?: string;
  readonly never?: true;
}

/** How often a line ran, as the steps of the run tell. Its task has `steps`. */
export interface SteppedFact {
  readonly see: 'times';
  readonly place: Place;
  readonly times: number;
}

export type ExpectedFact =
  /** How it ended: an exit code, or any that means a failure. */
  | { readonly see: 'exit'; readonly code: number | 'failure' }
  /**
   * What it printed; `in` may name one stream, or the files that it left behind. Of several texts each is looked for
   * behind the one before.
   */
  | {
      readonly see: 'text';
      readonly text: Wanted | readonly [Wanted, ...Wanted[]];
      readonly in?: 'stdout' | 'stderr' | 'files';
      readonly never?: true;
    }
  /** A file or folder that is there after the run, by its absolute path. */
  | { readonly see: 'leftover'; readonly path: RegExp; readonly never?: true }
  /**
   * A line of the project that is named by whatever it printed or left behind, in whatever format. A hook that
   * stops late may name one up to `late` lines further down.
   */
  | { readonly see: 'line'; readonly place: Place; readonly late?: number; readonly never?: true }
  /** A file of the project that is not as it was found, or still is. */
  | { readonly see: 'edit'; readonly file: string; readonly never?: true };

/** Checks the shape of a lesson's tasks while they are being written; changes nothing. */
export function defineTasks(tasks: readonly Task[]): readonly Task[] {
  return tasks;
}
