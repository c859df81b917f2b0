import { sections } from 'virtual:deck';
import { deckOf } from '#deck';

/** The slides of this talk, in order. */
export const SLIDES = deckOf(sections);
export const SECTIONS = sections;
