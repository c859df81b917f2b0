import { createContext } from 'react';

/** Which slide of a section is rendered, and which part of it. */
export interface SlidePart {
  readonly index: number;
  readonly part: 'slide' | 'notes';
}

export const CurrentPart = createContext<SlidePart>({ index: -1, part: 'slide' });

/** Where a slide is shown: live on a stage, or still, as in the overview and on paper. */
export interface Surface {
  readonly isLive: boolean;
  /** Gives the keyboard back to the deck. */
  readonly takeKeyboard: () => void;
}

export const STILL: Surface = { isLive: false, takeKeyboard: () => undefined };

export const CurrentSurface = createContext<Surface>(STILL);
