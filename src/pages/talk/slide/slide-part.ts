import { type ComponentProps, type ComponentType, createContext } from 'react';
import type { StageName } from '#case';

/** The slide itself, what is said on it, and what to do there if there is no time or something fails. */
export type Part = 'slide' | 'notes' | 'asides';

/** Which slide of a section is rendered, and which part of it. */
interface SlidePart {
  readonly index: number;
  readonly part: Part;
}

export const CurrentPart = createContext<SlidePart>({ index: -1, part: 'slide' });

/** A case as a slide shows it. */
export interface CaseShown {
  readonly id: string;
  readonly stage: StageName;
  /** How many clicks have told of a run that was recorded step by step; left out where the slide does not walk it. */
  readonly clicks?: number;
}

/** Where a slide is shown: live in a window of the talk, or still in the overview and on paper. */
export interface Surface {
  readonly isLive: boolean;
  /** What shows a still case, if not only its front file. */
  readonly Case?: ComponentType<CaseShown>;
  /** What shows the code that an author has written, if not only its lines. */
  readonly Code?: ComponentType<ComponentProps<'pre'>>;
  /** Returns the keyboard to the deck. */
  readonly takeKeyboard: () => void;
}

export const STILL: Surface = { isLive: false, takeKeyboard: () => undefined };

export const CurrentSurface = createContext<Surface>(STILL);
