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

/** Where a slide is shown: live in a window of the talk, or still in the overview and on paper. */
export interface Surface {
  readonly isLive: boolean;
  /** What shows a still case, if not only its front file. */
  readonly Case?: ComponentType<{ readonly id: string; readonly stage: StageName }>;
  /** What shows the code that an author has written, if not only its lines. */
  readonly Code?: ComponentType<ComponentProps<'pre'>>;
  /** Returns the keyboard to the deck. */
  readonly takeKeyboard: () => void;
}

export const STILL: Surface = { isLive: false, takeKeyboard: () => undefined };

export const CurrentSurface = createContext<Surface>(STILL);
