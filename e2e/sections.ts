import { readFileSync } from 'node:fs';
import { outlineOf } from '../tools/build/slides/outline.ts';
import { sectionFiles } from '../tools/build/slides/read-sections.ts';

/** The talk as its files tell it, with each slide's number in the whole deck. */
export function sectionsOf(root: string) {
  let number = 0;
  return sectionFiles(root).map((file) => {
    const { section } = outlineOf(file, readFileSync(`${root}/${file}`, 'utf8'));
    return { title: section.title, slides: section.slides.map(({ steps }) => ({ number: ++number, steps })) };
  });
}

/** The addresses of a slide, one for each of its steps. */
export function stepsOf({ number, steps }: { readonly number: number; readonly steps: number }): string[] {
  return Array.from({ length: steps + 1 }, (_, step) => `/talk/${number}/${step}`);
}
