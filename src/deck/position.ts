import type { DeckSlide } from './deck.ts';

/** Where one is in the talk. */
export interface Position {
  /** Counted from 1. */
  readonly slide: number;
  /** How many steps of the slide are shown already. */
  readonly step: number;
}

type Slides = readonly Pick<DeckSlide, 'steps'>[];

/** The next step, or the next slide's first state; the end stays the end. */
export function next(slides: Slides, { slide, step }: Position): Position {
  if (step < stepsOf(slides, slide)) return { slide, step: step + 1 };
  return slide < slides.length ? { slide: slide + 1, step: 0 } : { slide, step };
}

/** One step back; from a slide's first state to the last state of the one before, as it was left. */
export function previous(slides: Slides, { slide, step }: Position): Position {
  if (step > 0) return { slide, step: step - 1 };
  return slide > 1 ? { slide: slide - 1, step: stepsOf(slides, slide - 1) } : { slide, step };
}

export const first: Position = { slide: 1, step: 0 };

export function last(slides: Slides): Position {
  return { slide: slides.length, step: stepsOf(slides, slides.length) };
}

/** The nearest position that exists, for an address typed by hand or kept from an older deck. */
export function nearest(slides: Slides, slide: number, step: number): Position {
  const place = clamp(slide, 1, slides.length);
  return { slide: place, step: clamp(step, 0, stepsOf(slides, place)) };
}

function stepsOf(slides: Slides, slide: number): number {
  return slides[slide - 1]?.steps ?? 0;
}

function clamp(value: number, low: number, high: number): number {
  return Number.isFinite(value) ? Math.min(Math.max(Math.trunc(value), low), high) : low;
}
