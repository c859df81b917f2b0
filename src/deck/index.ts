export {
  type DeckSlide,
  deckOf,
  type SectionEntry,
  type SectionOutline,
  type SlideLayout,
  type SlideOutline,
} from './deck.ts';
export { first, last, nearest, next, type Position, previous } from './position.ts';
export { ClicksProvider, Step, useSteps } from './steps.tsx';
