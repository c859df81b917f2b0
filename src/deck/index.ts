export {
  benchOnSlide,
  type DeckSlide,
  deckOf,
  type SectionEntry,
  type SectionOutline,
  type SlideLayout,
  type SlideOutline,
  type SlideText,
  type SlideVote,
} from './deck.ts';
export { first, last, nearest, next, type Position, previous } from './position.ts';
export { grownLines, type LitLines, LitLinesProvider, movedLines, useLitLines } from './spotlight.ts';
export { ClicksProvider, Step, useSteps } from './steps.tsx';
