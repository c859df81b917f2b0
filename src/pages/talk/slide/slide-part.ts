import { type ComponentType, createContext } from 'react';
import type { StageName } from '#case';

/** Which slide of a section is rendered, and which part of it. */
export interface SlidePart {
  readonly index: number;
  readonly part: 'slide' | 'notes';
}

export const CurrentPart = createContext<SlidePart>({ index: -1, part: 'slide' });

/** Where a slide is shown: live in a window of the talk, or still in the overview and on paper. */
export interface Surface {
  readonly isLive: boolean;
  /** What shows a still case, if not only its front file. */
  readonly Case?: ComponentType<{ readonly id: string; readonly stage: StageName }>;
  /** Returns the keyboard to the deck. */
  readonly takeKeyboard: () => void;
}

export const STILL: Surface = { isLive: false, takeKeyboard: () => undefined };

export const CurrentSurface = createContext<Surface>(STILL);
