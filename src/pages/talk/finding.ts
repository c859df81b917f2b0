/*
 * The talk's slides to be found from elsewhere. A door of its own: what comes through `index.ts` is on the way to the first
 * slide.
 */
export { ExcerptText } from './find/ExcerptText.tsx';
export { type Found, searchSlides } from './find/search-slides.ts';
export { type SlideTexts, useSlideTexts } from './find/use-slide-texts.ts';
export { SLIDES } from './the-deck.ts';
