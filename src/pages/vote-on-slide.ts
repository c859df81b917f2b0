import type { DeckSlide } from '#deck';
import type { Poll } from '../room/index.ts';

type Place = Pick<DeckSlide, 'number' | 'cases'>;

/**
 * Whether a vote is to be seen on a slide: on the one that asks, and for a line of code on the live slides of that case that follow, up
 * to the one that runs its hook. Later ones show what was found.
 */
export function isShownOn(
  poll: Pick<Poll, 'slide' | 'asks'>,
  slide: Place,
  slides: readonly Place[],
): boolean {
  if (slide.number === poll.slide) return true;
  const { asks } = poll;
  if (asks.kind !== 'line' || slide.number < poll.slide) return false;
  const live = slides.filter(
    ({ number, cases }) => number > poll.slide && cases.some(({ id }) => id === asks.bench.case),
  );
  const hook = live.find(({ cases }) => cases.some(({ stage }) => stage === 'hook'));
  return live.some(({ number }) => number === slide.number) && slide.number <= (hook?.number ?? Infinity);
}
