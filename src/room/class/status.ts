import type { Line, ProjectFiles } from '#case';
import type { FollowedBench } from '../view.ts';

/*
 * What a learner says of itself: state on four topics, said again at each change and each connection, so that nothing counts twice.
 * No code is in it but on `screen`, as long as the learner shows that.
 */

/** How a learner stands: on `status`. */
export interface LearnerStatus {
  /** As the learner wants to be called; empty for who gave no name. */
  readonly name: string;
  /** Grows with every load of the page and every sign of life: a key, a click, a run. */
  readonly signs: number;
  /** The lesson and the task that are open; `null` elsewhere in the deck. */
  readonly at: { readonly lesson: string; readonly task: string | null } | null;
  /** What is done and begun, by lesson and task. */
  readonly work: Readonly<Record<string, Readonly<Record<string, TaskStanding>>>>;
  /** What the last run, or the last answer, said; `null` before the first one. */
  readonly last: LastAnswer | null;
  /** The latest kinds of wrong answers, each with how often it was given. */
  readonly wrong: readonly WrongAnswer[];
}

/** A task, as far as a learner has come with it. */
export interface TaskStanding {
  /** How long its page was in sight. */
  readonly seconds: number;
  /** Checks that did not pass. */
  readonly misses: number;
  /** How many of its hints were opened. */
  readonly hints: number;
  readonly usedSolution: boolean;
  readonly isPassed: boolean;
}

/** What a run or an answer came to. Texts are cut where they are long. */
export interface LastAnswer {
  readonly lesson: string;
  readonly task: string | null;
  readonly is: 'running' | 'ended' | 'answered';
  /** In the words of the run bar: `exited 1 in 0.42 s`. */
  readonly state: string;
  /** Of the check; `null` while it is on its way, and for a run that is not checked. */
  readonly passed: boolean | null;
  /** What the check saw instead. */
  readonly saw: string;
  /** The last line of a traceback: `KeyError: 'x'`; empty without one. */
  readonly exception: string;
  /** The line that raised it, or that was accused. */
  readonly line: Line | null;
  /** How often in a row the same check of this task has failed. */
  readonly sameMisses: number;
}

/** One kind of wrong answer to a task, and how often it was given. */
export type WrongAnswer = {
  readonly lesson: string;
  readonly task: string;
  readonly times: number;
} & (
  | { readonly is: 'accused'; readonly line: Line }
  /** As the check said it: the same mistake has the same words. */
  | { readonly is: 'missed'; readonly says: string }
);

/** A hand that is up: on `hand`. */
export interface Hand {
  /** Another one each time that it goes up. */
  readonly id: string;
  /** What the learner wrote with it; may be empty. */
  readonly text: string;
}

/** What a learner shows: on `screen`. */
export interface LearnerScreen {
  readonly task: string | null;
  readonly bench: FollowedBench;
  /** Where the learner's cursor is. */
  readonly at: Line | null;
  /** In which lines of these files stands now what the learner was told of them, by its id. */
  readonly told: Readonly<Record<string, number>>;
}

/** What a learner answers to what it was told: on `reply`. */
export interface Reply {
  /** What became of an edit that was offered, by its id. */
  readonly offers: Readonly<Record<string, 'taken' | 'left'>>;
  /** The requests to show a solution that were answered, by their id, each with the solution where the answer is yes. */
  readonly solutions: Readonly<Record<string, 'no' | ProjectFiles>>;
  /** The learner would rather not show its screen: said as long as the instructor wants it. */
  readonly noScreen?: boolean;
  /** `seq` of the last `Told` that was on the learner's screen. */
  readonly heard: number;
}

export const NO_REPLY: Reply = { offers: {}, solutions: {}, heard: 0 };
