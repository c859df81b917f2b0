import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StageName } from '#case';
import { type CaseMention, outlineOf } from '../../src/deck/build/outline.ts';
import type { SectionOutline } from '../../src/deck/deck.ts';

/** A section and the file that it was read from. */
export interface SectionFile {
  readonly file: string;
  readonly section: SectionOutline;
}

/**
 * Every section below a folder, in the order of the files' names. Throws one error that lists all that cannot
 * be shown, live panels of unknown cases included, each with file and line.
 *
 * @param cases the stages of each case, by its name
 */
export function readSections(root: string, cases: ReadonlyMap<string, readonly StageName[]>): SectionFile[] {
  const problems: string[] = [];
  const sections = sectionFiles(root).flatMap((name): SectionFile[] => {
    try {
      const { section, mentions } = outlineOf(sectionId(name), readFileSync(join(root, name), 'utf8'));
      problems.push(...mentions.flatMap((mention) => mentionProblems(name, mention, cases)));
      return [{ file: join(root, name), section }];
    } catch (error) {
      problems.push(`slides/${name}: ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
  });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return sections;
}

function sectionFiles(root: string): string[] {
  return readdirSync(root)
    .filter((name) => name.endsWith('.mdx'))
    .sort();
}

function sectionId(name: string): string {
  return name.replace(/^\d+-|\.mdx$/g, '');
}

function mentionProblems(
  name: string,
  { caseId, stage, line }: CaseMention,
  cases: ReadonlyMap<string, readonly string[]>,
): string[] {
  const place = `slides/${name}:${line}`;
  const stages = cases.get(caseId);
  if (!stages)
    return [`${place}: there is no case «${caseId}». The cases are: ${[...cases.keys()].join(', ')}.`];
  return stages.includes(stage)
    ? []
    : [`${place}: there is no stage «${stage}» in ${caseId}. Its stages are: ${stages.join(', ')}.`];
}
