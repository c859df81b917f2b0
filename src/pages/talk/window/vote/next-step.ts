import type { DeckSlide } from '#deck';
import type { DeskPoll } from '../../../../room/index.ts';
import { isShownOn } from '../../../vote-on-slide.ts';

type Slide = Pick<DeckSlide, 'number' | 'cases' | 'vote'>;

/** What the speaker does next with a vote: ask, let nobody answer any more, show the result. */
export type VoteStep = 'ask' | 'shut' | 'show';

/** The next step at a slide; `null` if there is nothing to ask, or all is shown. A vote that is on elsewhere gives way to this slide's own. */
export function nextVoteStep(
  poll: Pick<DeskPoll, 'slide' | 'asks' | 'state'> | null,
  slide: Slide,
  slides: readonly Slide[],
): VoteStep | null {
  const goesOnHere = poll !== null && (slide.vote === null || isShownOn(poll, slide, slides));
  if (goesOnHere && poll.state === 'open') return 'shut';
  if (goesOnHere && poll.state === 'shut') return 'show';
  return slide.vote && poll?.slide !== slide.number ? 'ask' : null;
}
