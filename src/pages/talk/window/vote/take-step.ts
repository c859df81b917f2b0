import type { DeckSlide } from '#deck';
import { orders } from '../../../../session/index.ts';
import type { VoteStep } from './next-step.ts';

/** Takes the next step with the vote of a slide, or with the one that goes on there. */
export function takeVoteStep(step: VoteStep, { number, vote }: Pick<DeckSlide, 'number' | 'vote'>): void {
  switch (step) {
    case 'ask':
      if (vote) orders.openPoll(number, vote.question, vote.asks);
      break;
    case 'shut':
      orders.shutPoll();
      break;
    case 'show':
      orders.revealPoll();
  }
}
