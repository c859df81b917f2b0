import type { Line, ProjectFiles, Task } from '#case';
import type { Evidence } from '#evidence';

/** A lesson as simulated learners go through it: its tasks, and what people try at each. */
export interface PlayedLesson {
  /** Of its case. */
  readonly id: string;
  readonly tasks: readonly PlayedTask[];
}

export interface PlayedTask {
  readonly id: string;
  readonly kind: Task['kind'];
  /** At least one of them passes. */
  readonly attempts: readonly TriedAttempt[];
}

/** What an attempt came to when it was made in the embedded Python. */
export interface TriedAttempt {
  readonly task: string;
  /** In words, as `attempts.ts` has them. */
  readonly tries: string;
  readonly passed: boolean;
  /** What the check saw instead, and what it said: empty of one that passed. */
  readonly saw: string;
  readonly says: string;
  /** What differs from the project as found. */
  readonly edits: ProjectFiles;
  /** The line that was accused and is not to blame. */
  readonly accused: Line | null;
  readonly run: TriedRun;
}

export interface TriedRun {
  /** `CPython 3.14.2` */
  readonly runtime: string;
  readonly command: string;
  /** In the words of the run bar: `exited 1 in 0.42 s`. */
  readonly state: string;
  readonly milliseconds: number;
  /** The end of what was printed. */
  readonly said: string;
  readonly isCut: boolean;
  readonly evidence: Evidence;
  /** `KeyError: 'x'`; empty of a run that no exception ended. */
  readonly exception: string;
  /** The line of the project that raised it. */
  readonly raisedAt: Line | null;
}
