import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { type Case, isStageName, type StageName } from '#case';
import { sectionFiles } from '../build/slides/read-sections.ts';
import { slidesOf, textAttributes } from '../build/slides/split-slides.ts';

/** A case in one of its stages, and the slide that has it. */
export interface LiveSlide {
  readonly subject: Case;
  readonly stage: StageName;
  /** As in the address `#/talk/<slide>/0`. */
  readonly slide: number;
}

/** How many slides the deck has, and the first one of each case and stage. */
export function readDeck(cases: readonly Case[]): { readonly count: number; readonly live: LiveSlide[] } {
  const slides = sectionFiles(resolve('slides')).flatMap((name) => slidesIn(resolve('slides', name)));
  const live = new Map<string, LiveSlide>();
  for (const [index, { nodes }] of slides.entries()) {
    visit({ type: 'root', children: [...nodes] }, 'mdxJsxFlowElement', (node) => {
      if (node.name !== 'LiveCase') return;
      const { id, stage = 'buggy' } = textAttributes(node);
      const subject = cases.find((each) => each.id === id);
      if (!subject || !isStageName(stage)) return;
      const name = `${id}/${stage}`;
      if (!live.has(name)) live.set(name, { subject, stage, slide: index + 1 });
    });
  }
  return { count: slides.length, live: [...live.values()] };
}

function slidesIn(file: string) {
  const parser = unified().use(remarkParse).use(remarkMdx).use(remarkFrontmatter);
  return slidesOf(parser.parse(readFileSync(file, 'utf8')));
}
