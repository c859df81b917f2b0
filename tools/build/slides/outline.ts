import type { Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import * as v from 'valibot';
import {
  type CaseOnSlide,
  LAYOUTS,
  type SectionOutline,
  type SlideOutline,
  type SlideText,
} from '../../../src/deck/deck.ts';
import {
  numberSteps,
  parseMdx,
  type SlideSource,
  slidesOf,
  stepsGiven,
  textAttributes,
  valid,
} from './split-slides.ts';
import { type VoteSource, voteOf } from './vote.ts';

const Frontmatter = v.strictObject({
  title: v.string('title: what the section is called is missing'),
  label: v.optional(v.string(), ''),
  minutes: v.pipe(v.number('minutes: how long the section takes is missing'), v.minValue(0)),
});

const Settings = v.strictObject({
  layout: v.optional(v.picklist(LAYOUTS, `layout: must be one of ${LAYOUTS.join(', ')}`), 'plain'),
  kicker: v.optional(v.string()),
});

/** A live panel, or a file, that a slide asks for, to be looked up among the cases. */
export interface CaseMention {
  readonly caseId: string;
  readonly stage: string;
  /** Whether it can be run there; else it is a file that is shown. */
  readonly isLive: boolean;
  /** The clicks with which a run of it is walked; `null` where it is not. */
  readonly clicks: number | null;
  readonly line: number;
}

/** What a slide has in `code`, within its text. */
export interface Quote {
  readonly text: string;
  readonly line: number;
}

/** All that is known about a section without its cases. */
export interface Outline {
  readonly section: SectionOutline;
  /** What its slides say, in their order. */
  readonly texts: readonly SlideText[];
  readonly mentions: readonly CaseMention[];
  readonly quotes: readonly Quote[];
}

/** The outline of a section, from its source. Throws an error that begins with the place. */
export function outlineOf(id: string, source: string): Outline {
  const { tree, frontmatter } = parseMdx(source, Frontmatter);
  const slides = slidesOf(tree);
  const votes = slides.map((slide) => voteOf(slide, liveCasesIn(slide.nodes)[0]));
  return {
    section: {
      id,
      ...frontmatter,
      slides: slides.map((slide, index) => ({
        ...slideOutline(slide, index, frontmatter.title),
        vote: votes[index]?.vote ?? null,
      })),
    },
    texts: slides.map(({ nodes, notes, asides }) => ({
      text: plainText(nodes),
      notes: plainText([...notes, ...asides]),
    })),
    mentions: slides.flatMap(({ nodes }, index) => [...mentionsIn(nodes), ...mentionsOf(votes[index])]),
    quotes: quotesIn(tree),
  };
}

function slideOutline(
  { settings, nodes, notes, asides }: SlideSource,
  index: number,
  sectionTitle: string,
): Omit<SlideOutline, 'vote'> {
  const { layout, kicker = sectionTitle } = valid(Settings, settings, `slide ${index + 1}`);
  return {
    title: headline(nodes) ?? sectionTitle,
    kicker,
    layout,
    steps: numberSteps(nodes),
    hasNotes: notes.length + asides.length > 0,
    cases: liveCasesIn(nodes),
  };
}

function liveCasesIn(nodes: readonly RootContent[]): CaseOnSlide[] {
  return mentionsIn(nodes)
    .filter(({ isLive }) => isLive)
    .map(({ caseId, stage, clicks }) => ({ id: caseId, stage, for: clicks === null ? 'talk' : 'walk' }));
}

/** The case whose lines a vote asks for has to be there, too. */
function mentionsOf(source: VoteSource | null | undefined): CaseMention[] {
  if (!source?.about) return [];
  const { id, stage, line } = source.about;
  return [{ caseId: id, stage, isLive: false, clicks: null, line }];
}

function headline(nodes: readonly RootContent[]): string | null {
  const heading = nodes.find(({ type }) => type === 'heading');
  return heading ? textOf(heading) : null;
}

/** What is read on a slide, and the cases and files that it shows by name. */
function plainText(nodes: readonly RootContent[]): string {
  return nodes
    .map((node) => [...shownByName(node), textOf(node)].join(' '))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function shownByName(node: RootContent): string[] {
  if (node.type !== 'mdxJsxFlowElement') return [];
  const { id, stage, file } = textAttributes(node);
  return [id, stage, file].filter((name) => name !== undefined);
}

function mentionsIn(nodes: readonly RootContent[]): CaseMention[] {
  const mentions: CaseMention[] = [];
  visit({ type: 'root', children: [...nodes] }, 'mdxJsxFlowElement', (node) => {
    if (node.name !== 'LiveCase' && node.name !== 'CaseFile') return;
    const { id = '', stage = 'buggy', instead } = textAttributes(node);
    const isLive = node.name === 'LiveCase';
    const where = {
      stage,
      isLive,
      clicks: isLive ? stepsGiven(node) : null,
      line: node.position?.start.line ?? 0,
    };
    mentions.push({ caseId: id, ...where });
    if (instead !== undefined) mentions.push({ caseId: instead, ...where });
  });
  return mentions;
}

function quotesIn(tree: Root): Quote[] {
  const quotes: Quote[] = [];
  visit(tree, 'inlineCode', ({ value, position }) => {
    quotes.push({ text: value, line: position?.start.line ?? 0 });
  });
  return quotes;
}
