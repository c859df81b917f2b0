import type { Code, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import * as v from 'valibot';
import { addedLines, type Case, findPlace, isStageName, stageFiles } from '#case';
import { messageOf } from '../../../src/ui/faults.ts';
import { revealGroups, textAttributes } from './split-slides.ts';

/** A file of a case in one stage, and how a slide may mark its lines, counted from 1. */
export interface CaseFileSource {
  readonly text: string;
  /** Lines that the stage has put there. */
  readonly added: readonly number[];
  readonly culprits: readonly number[];
}

const Lines = v.array(v.number());

/** How the lines of an excerpt are drawn; in the code's meta, where the highlighter's transformer finds it. */
export const LineMarks = v.object({
  /** The number of the excerpt's first line in its file. */
  first: v.number(),
  added: Lines,
  culprits: Lines,
  /** Lines that come with the first click, with the second, and so on. */
  groups: v.array(Lines),
});

/** The MDX file that is being compiled. */
interface SlidesFile {
  /** Throws an error with the place. */
  fail(reason: string, place: MdxJsxFlowElement['position']): never;
}

/** Reads a file of a case; rejects where there is none, with a reason for the slide's author. */
export type ReadCaseFile = (id: string, stage: string, file: string) => Promise<CaseFileSource>;

/**
 * A remark plugin: puts the lines that `<CaseFile id stage file lines reveal culprit />` asks for between its tags, as a block
 * of code. So what a slide shows of a case cannot go stale.
 */
export function remarkCaseFiles(read: ReadCaseFile) {
  return () =>
    async (tree: Root, slides: SlidesFile): Promise<void> => {
      const elements: MdxJsxFlowElement[] = [];
      visit(tree, 'mdxJsxFlowElement', (element) => {
        if (element.name === 'CaseFile') elements.push(element);
      });
      for (const element of elements) {
        try {
          element.children = [await excerpt(element, read)];
        } catch (error) {
          slides.fail(messageOf(error), element.position);
        }
      }
    };
}

/** Reads files of these cases. */
export function caseFileReader(cases: () => Promise<readonly Case[]>): ReadCaseFile {
  return async (id, stage, path) => {
    const subject = (await cases()).find((each) => each.id === id);
    if (!subject) throw new Error(`there is no case "${id}".`);
    if (!isStageName(stage)) throw new Error(`there is no stage "${stage}".`);
    const files = stageFiles(subject, stage);
    const text = files[path];
    if (text === undefined) throw new Error(`the case ${id} has no file "${path}" in its stage ${stage}.`);
    const added = stage === 'buggy' ? [] : addedLines(subject.folders.buggy?.[path], text);
    const culprits = subject.definition.culprits
      .map((culprit) => findPlace(files, culprit))
      .flatMap((place) => (place?.file === path ? [place.line] : []));
    return { text, added, culprits };
  };
}

async function excerpt(element: MdxJsxFlowElement, read: ReadCaseFile): Promise<Code> {
  const { id = '', stage = 'buggy', file = '', lines, reveal = '' } = textAttributes(element);
  const { text, added, culprits } = await read(id, stage, file);
  const all = text.replace(/\n$/, '').split('\n');
  const [first, last] = lines ? range(lines, all.length) : [1, all.length];
  const showsCulprit = element.attributes.some(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'culprit',
  );
  const marks: v.InferOutput<typeof LineMarks> = {
    first,
    added: added.filter((line) => line >= first && line <= last),
    culprits: showsCulprit ? [...culprits] : [],
    groups: revealGroups(reveal).map((group) => numbers(group, all.length)),
  };
  return {
    type: 'code',
    lang: file.endsWith('.py') ? 'python' : 'text',
    meta: JSON.stringify(marks),
    value: all.slice(first - 1, last).join('\n'),
  };
}

function numbers(group: string, most: number): number[] {
  return group.split(',').flatMap((part) => {
    const [first, last] = range(part, most);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

function range(text: string, most: number): readonly [number, number] {
  const [, from = '', to = from] = /^\s*(\d+)(?:-(\d+))?\s*$/.exec(text) ?? [];
  const [first, last] = [Number(from), Number(to)];
  if (from === '' || first < 1 || last < first || last > most)
    throw new Error(`"${text}" are no lines of this file, which has ${most}.`);
  return [first, last];
}
