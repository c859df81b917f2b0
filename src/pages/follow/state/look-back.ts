import type { DeckSlide, Position } from '#deck';

type Slides = readonly Pick<DeckSlide, 'steps'>[];

/** Where a reader is: with the stage, or on a slide of their own. */
export interface Look {
  readonly position: Position;
  /** Whether it moves with the stage. */
  readonly isLive: boolean;
}

/** The furthest that was shown: what comes after it is the speaker's to tell. */
export function furthest(known: Position | null, now: Position | null): Position | null {
  if (!known || !now) return now ?? known;
  const isFurther = now.slide > known.slide || (now.slide === known.slide && now.step > known.step);
  return isFurther ? now : known;
}

/**
 * What a reader sees who has gone to a slide: no slide that was not shown, and the others with all that was shown on them.
 *
 * @param own the slide that the reader has gone to; `null` follows the stage
 */
export function lookAt(slides: Slides, own: number | null, stage: Position, seen: Position): Look {
  if (own === null || own === stage.slide) return { position: stage, isLive: true };
  const slide = Math.min(Math.max(1, own), seen.slide);
  if (slide === stage.slide) return { position: stage, isLive: true };
  const step = slide === seen.slide ? seen.step : (slides[slide - 1]?.steps ?? 0);
  return { position: { slide, step }, isLive: false };
}
