import type { BenchId, Line, ProjectFiles } from '#case';
import type { Evidence } from '#evidence';

/** A place on a slide: parts of its width and of its height, each 0 to 1. */
export type Point = readonly [x: number, y: number];

/**
 * What the audience sees, and nothing that it does not: no notes, no edits of other slides, no project of the speaker's own. Plain
 * data, small enough for a thousand phones.
 */
export interface AudienceView {
  /** `null` before the talk has begun. */
  readonly position: { readonly slide: number; readonly step: number } | null;
  readonly isBlack: boolean;
  /** Where the laser points. */
  readonly pointer: Point | null;
  /** Lines drawn on this slide, each as its points. */
  readonly ink: readonly (readonly Point[])[];
  /** Lines of the code that stay bright, counted from 1. */
  readonly spotlight: { readonly from: number; readonly to: number } | null;
  /** The case on this slide, if there is one. */
  readonly bench: FollowedBench | null;
  /** What covers the slide: the room's address and QR code, or somebody's question. */
  readonly over: { readonly is: 'join' } | { readonly is: 'question'; readonly id: string } | null;
}

/** A bench, as the stage shows it. */
export interface FollowedBench {
  readonly id: BenchId;
  /** Whole texts of the files that differ from the prepared stage, by path. */
  readonly edits: ProjectFiles;
  /** The file in front; `null` is the stage's own choice. */
  readonly openFile: string | null;
  /** The line that a frame led to. */
  readonly marked: Line | null;
  readonly run: FollowedRun;
  /** What the run was found to say; `null` until there is something to read. */
  readonly evidence: Evidence | null;
  /** The lines that turn orange. */
  readonly culprits: readonly Line[];
  /** The files have changed since the run. */
  readonly isOutdated: boolean;
  /** The step that is shown of a recorded run; `null` while nobody walks it. */
  readonly walked: FollowedMoment | null;
  /** What of this was too much to be sent, in a sentence for the reader; empty where it is whole. */
  readonly leftOut: string;
}

/** A step of a recorded run, in words: who follows needs neither its trace nor Python. */
export interface FollowedMoment {
  /** Counted from 1. */
  readonly step: number;
  /** What it does, in a sentence. */
  readonly says: string;
  /** What it was called by, outermost first. */
  readonly calls: readonly FollowedCall[];
  readonly shows: FollowedNames | FollowedCards;
}

export interface FollowedCall {
  readonly function: string;
  readonly at: Line;
}

/** The names that its frame sees. */
export interface FollowedNames {
  readonly is: 'names';
  readonly groups: readonly { readonly title: string; readonly rows: readonly FollowedName[] }[];
}

export interface FollowedName {
  readonly name: string;
  /** What it held before, where the step has changed that. */
  readonly before: string | null;
  readonly value: string;
  readonly isChanged: boolean;
  /** What is asked about, or was looked at last. */
  readonly isChosen: boolean;
}

/** Who wrote something, back in time. */
export interface FollowedCards {
  readonly is: 'cards';
  readonly question: string;
  readonly cards: readonly FollowedCard[];
}

export interface FollowedCard {
  readonly at: Line;
  readonly code: string;
  /** Counted from 1. */
  readonly step: number;
  /** What the line wrote. */
  readonly wrote: string;
  readonly why: string;
  readonly isCulprit: boolean;
}

/** A run, as its panels on the stage show it. */
export interface FollowedRun {
  readonly status: 'none' | 'starting' | 'running' | 'ended' | 'lost' | 'recorded' | 'failed';
  /** `CPython 3.14.2` */
  readonly runtime: string;
  /** In the words of the run bar: `exited 1 in 0.42 s`. */
  readonly state: string;
  /** `python main.py` */
  readonly command: string;
  /** The end of what was printed and typed. */
  readonly said: string;
  /** Whether more was said before that. */
  readonly isCut: boolean;
  /** The line that is being typed at the terminal. */
  readonly typed: string;
  /** The program waits for what is typed. */
  readonly isWaiting: boolean;
}

export const NO_VIEW: AudienceView = {
  position: null,
  isBlack: false,
  pointer: null,
  ink: [],
  spotlight: null,
  bench: null,
  over: null,
};
/** Of a bench where nothing was run. */
export const NOT_RUN: FollowedRun = {
  status: 'none',
  runtime: 'CPython',
  state: '',
  command: '',
  said: '',
  isCut: false,
  typed: '',
  isWaiting: false,
};

/** A bench as its stage was prepared: nothing is edited, marked or run. */
export function untouchedBench(id: BenchId): FollowedBench {
  return {
    id,
    edits: {},
    openFile: null,
    marked: null,
    run: NOT_RUN,
    evidence: null,
    culprits: [],
    isOutdated: false,
    walked: null,
    leftOut: '',
  };
}
