import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SectionOutline, SlideText } from '../../../src/deck/deck.ts';
import { messageOf } from '../../../src/ui/faults.ts';
import type { CaseOnDisk } from './known-names.ts';
import { type CaseMention, type Outline, outlineOf } from './outline.ts';
import { quotedProblems } from './quoted-names.ts';

/** A section and the file that it was read from. */
export interface SectionFile {
  readonly file: string;
  readonly section: SectionOutline;
  readonly texts: readonly SlideText[];
}

/** What slides may name. */
export interface Known {
  /** By name. */
  readonly cases: ReadonlyMap<string, CaseOnDisk>;
  /** By case, the lines that its question leads to in a recorded run; a case that asks nothing is not among them. */
  readonly answers: ReadonlyMap<string, number>;
  /** Names that any section may have: the standard library's, surveyed packages'. Asked for only when they are needed. */
  readonly elsewhere: () => ReadonlySet<string>;
}

/**
 * Every section below a folder, in the order of the files' names. Throws one error that lists all that cannot be shown, with
 * file and line: what is no slide, live panels of unknown cases, names that are nowhere.
 */
export function readSections(root: string, known: Known): SectionFile[] {
  const problems: string[] = [];
  const sections = sectionFiles(root).flatMap((name): SectionFile[] => {
    try {
      const outline = outlineOf(sectionId(name), readFileSync(join(root, name), 'utf8'));
      problems.push(...problemsOf(name, outline, known));
      return [{ file: join(root, name), section: outline.section, texts: outline.texts }];
    } catch (error) {
      problems.push(`slides/${name}: ${messageOf(error)}`);
      return [];
    }
  });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return sections;
}

function problemsOf(name: string, { mentions, quotes }: Outline, known: Known): string[] {
  const { cases, elsewhere } = known;
  const shown = new Set(mentions.map(({ caseId }) => caseId));
  const named = [...cases].filter(([id]) => shown.size === 0 || shown.has(id)).map(([, each]) => each);
  return [
    ...mentions.flatMap((mention) => mentionProblems(name, mention, known)),
    ...quotedProblems(quotes, named, elsewhere).map(
      ({ line, problem }) => `slides/${name}:${line}: ${problem}`,
    ),
  ];
}

/** How long the talk is. */
const TALK_MINUTES = 30;

/** Throws if the sections' plans do not add up to the talk's time. */
export function checkLength(sections: readonly Pick<SectionFile, 'section'>[]): void {
  const sum = sections.reduce((minutes, { section }) => minutes + section.minutes, 0);
  if (sum === TALK_MINUTES) return;
  const parts = sections.map(({ section }) => `${section.id} ${section.minutes}`).join(', ');
  throw new Error(
    `slides/: the minutes in the sections' frontmatter add up to ${sum}, not ${TALK_MINUTES}: ${parts}.`,
  );
}

/** The names of the sections' files below a folder, in the talk's order. */
export function sectionFiles(root: string): string[] {
  return readdirSync(root)
    .filter((name) => name.endsWith('.mdx'))
    .sort();
}

function sectionId(name: string): string {
  return name.replace(/^\d+-|\.mdx$/g, '');
}

function mentionProblems(
  name: string,
  { caseId, stage, clicks, line }: CaseMention,
  { cases, answers }: Known,
): string[] {
  const place = `slides/${name}:${line}`;
  const found = cases.get(caseId);
  if (!found)
    return [`${place}: there is no case "${caseId}". The cases are: ${[...cases.keys()].join(', ')}.`];
  if (!found.stages.some((each) => each === stage))
    return [
      `${place}: there is no stage "${stage}" in ${caseId}. Its stages are: ${found.stages.join(', ')}.`,
    ];
  return clicks === null ? [] : walkProblems(place, caseId, clicks, answers.get(caseId));
}

/** What comes with a click before the answers: the moment at which it is wrong, and the question. */
const BEFORE_ANSWERS = 2;

function walkProblems(place: string, caseId: string, clicks: number, answers: number | undefined): string[] {
  if (answers === undefined)
    return [
      `${place}: ${caseId} asks nothing of a recorded run. Give its case.ts a \`question\`, or take steps={…} away.`,
    ];
  const most = BEFORE_ANSWERS + answers;
  if (clicks <= most) return [];
  return [
    `${place}: steps={${clicks}} is more than ${caseId} can tell. It takes at most ${most}: what is wrong, the question, and ${answers === 1 ? 'the answer' : `${answers} answers`}.`,
  ];
}
