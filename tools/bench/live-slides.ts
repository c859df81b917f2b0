import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Case, isStageName, type StageName } from '#case';
import { outlineOf } from '../build/slides/outline.ts';
import { sectionFiles } from '../build/slides/read-sections.ts';

/** A case in one of its stages, and the slide that has it. */
export interface LiveSlide {
  readonly subject: Case;
  readonly stage: StageName;
  /** As in the address `#/talk/<slide>/0`. */
  readonly slide: number;
}

/** How many slides the deck has, and the first one of each case and stage. */
export function readDeck(cases: readonly Case[]): { readonly count: number; readonly live: LiveSlide[] } {
  const slides = sectionFiles(resolve('slides'))
    .map((name) => outlineOf(name, readFileSync(resolve('slides', name), 'utf8')).section)
    .flatMap((section) => section.slides);
  const live = new Map<string, LiveSlide>();
  for (const [index, slide] of slides.entries())
    for (const { id, stage } of slide.cases) {
      const subject = cases.find((each) => each.id === id);
      const name = `${id}/${stage}`;
      if (subject && isStageName(stage) && !live.has(name))
        live.set(name, { subject, stage, slide: index + 1 });
    }
  return { count: slides.length, live: [...live.values()] };
}
