import { createContext } from 'react';
import type { Clue, Frame } from '#evidence';

/** Of what is shown of a run that was recorded step by step: the steps that it is about, counted from 0, and how to go to them. */
export interface Moments {
  /** `null` where none is. */
  readonly ofClue: (clue: Clue) => number | null;
  /** @param clue that the frame is shown in */
  readonly ofFrame: (frame: Frame, clue: Clue | null) => number | null;
  readonly ofFile: (path: string) => number | null;
  readonly go: (step: number) => void;
  /** Asks who left a file. */
  readonly askFile: (path: string) => void;
}

/** `null` where nothing was recorded step by step. */
export const MomentsOfRun = createContext<Moments | null>(null);

/** The clue around a stack. */
export const ClueShown = createContext<Clue | null>(null);
