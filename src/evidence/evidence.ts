import type { Clue } from './clue.ts';

/** What a run shows, as much as a person may want to read. */
export interface Evidence {
  /** How the run came to an end that no clue shows, in a sentence; `null` where one does, or all went well. */
  readonly end: string | null;
  readonly clues: readonly Clue[];
  /** Clues that were left out, in the middle. */
  readonly leftOut: number;
  /** What hooks say in a sentence, with names in backticks. */
  readonly sentences: readonly string[];
  /** What was not read, as it is more than anybody reads, in sentences. */
  readonly unread: readonly string[];
}

/** Of a run that has shown nothing yet. */
export const NO_EVIDENCE: Evidence = {
  end: null,
  clues: [],
  leftOut: 0,
  sentences: [],
  unread: [],
};
