import type { Line, ProjectFiles } from '#case';

/* What an instructor says: to all on `call` and `shown`, to one learner on `to/<client>`. Times are those of the instructor's clock. */

/** What all are called to. */
export interface ClassCall {
  /** The task that all do now. */
  readonly task: CalledTask | null;
  /** Everybody takes a break. */
  readonly pause: { readonly says: string; readonly endsAt: number | null } | null;
  /** All eyes are on the instructor's bench, which `view` has. */
  readonly isEyes: boolean;
  /** A page of the deck that all are sent to. */
  readonly sent: SentPage | null;
  /** For the projector: how many are here, and how many have done the task that all do. */
  readonly standing: { readonly here: number; readonly done: number };
}

export interface CalledTask {
  /** Another one each time that a task is started. */
  readonly id: string;
  readonly lesson: string;
  readonly task: string;
  readonly startedAt: number;
  /** `null` is without a clock. */
  readonly endsAt: number | null;
}

export interface SentPage {
  readonly id: string;
  readonly title: string;
  /** An address of the deck, behind its `#`: `/demo/sys-path/hook`. */
  readonly address: string;
}

export const NO_CALL: ClassCall = {
  task: null,
  pause: null,
  isEyes: false,
  sent: null,
  standing: { here: 0, done: 0 },
};

/** A solution that the projector and all learners show, without a name. */
export interface ShownSolution {
  readonly id: string;
  readonly lesson: string;
  readonly task: string;
  /** Whole texts of the files that differ from the case as found. */
  readonly edits: ProjectFiles;
}

/** What one learner is told. Nothing of it changes the learner's files by itself. */
export interface Told {
  /** One more with each change. */
  readonly seq: number;
  /** The instructor has seen this hand, by its id, and comes. */
  readonly handSeen: string | null;
  /** The instructor would like to see the screen. */
  readonly wantsScreen: boolean;
  /** The line that the instructor points at. */
  readonly pointed: ToldLine | null;
  readonly notes: readonly LineNote[];
  readonly offer: Offer | null;
  /** The solutions of this learner of which it is asked whether they may be shown to all, without a name. */
  readonly asksToShow: readonly AskedSolution[];
}

/** A line of the learner's files in a lesson, as the instructor read it: the learner's side follows it from there. */
export interface ToldLine {
  /** Another one each time that something is told. */
  readonly id: string;
  /** All tasks of a lesson have the same files. */
  readonly lesson: string;
  readonly line: Line;
  /** What stood in the line, cut. */
  readonly code: string;
}

export interface LineNote extends ToldLine {
  readonly text: string;
}

export interface AskedSolution {
  readonly id: string;
  readonly lesson: string;
  readonly task: string;
}

/** An edit that the learner may take or leave. */
export interface Offer {
  readonly id: string;
  readonly lesson: string;
  /** Whole texts of the files as the instructor saw them, and as they would be: what the learner changed meanwhile stays. */
  readonly base: ProjectFiles;
  readonly edits: ProjectFiles;
  readonly says: string;
}

export const NOTHING_TOLD: Told = {
  seq: 0,
  handSeen: null,
  wantsScreen: false,
  pointed: null,
  notes: [],
  offer: null,
  asksToShow: [],
};
