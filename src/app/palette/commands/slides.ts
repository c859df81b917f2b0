import type { Found } from '../../../pages/talk/find/search-slides.ts';
import { SLIDES } from '../../../pages/talk/the-deck.ts';
import type { Command } from '../command.ts';
import { jumpToSlide, type Scene } from '../scene.ts';

/** @param found all slides, or those that a search has found */
export function slideCommands(scene: Scene, found: readonly Found[] = ALL): Command[] {
  return found.map(({ slide, excerpt }) => ({
    id: `slide/${slide.number}`,
    group: 'Slides',
    title: slide.title,
    code: String(slide.number),
    detail: `${slide.section.label} ${slide.section.title}`.trim(),
    keywords: ['slide', slide.kicker],
    excerpt,
    isHere: slide.number === scene.front.slide,
    run: () => jumpToSlide(scene, slide.number),
  }));
}

const ALL: readonly Found[] = SLIDES.map((slide) => ({ slide, excerpt: null }));
