import { createContext } from 'react';
import type { BenchId, Line } from '#case';

/** What a room of people said when it was asked which line of a case is to blame. */
export interface Pointed {
  readonly question: string;
  /** Whose lines they are. */
  readonly bench: BenchId;
  /** The most named first. */
  readonly lines: readonly PointedLine[];
  readonly voted: number;
  /** How many named a culprit; `null` until a run has found it. */
  readonly right: number | null;
}

export type PointedLine = Line & { readonly votes: number };

/** What is shown of that in the panels of the case. `null` where nobody was asked, or not everybody may see it yet. */
export const PointedAt = createContext<Pointed | null>(null);
