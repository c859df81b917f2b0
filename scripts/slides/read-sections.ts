import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isStageName, STAGES } from '#case';
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
 */
export function readSections(root: string, caseIds: readonly string[]): SectionFile[] {
  const problems: string[] = [];
  const sections = sectionFiles(root).flatMap((name): SectionFile[] => {
    try {
      const { section, mentions } = outlineOf(sectionId(name), readFileSync(join(root, name), 'utf8'));
      problems.push(...mentions.flatMap((mention) => mentionProblems(name, mention, caseIds)));
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
  caseIds: readonly string[],
): string[] {
  const place = `slides/${name}:${line}`;
  if (!caseIds.includes(caseId))
    return [`${place}: there is no case «${caseId}». The cases are: ${caseIds.join(', ')}.`];
  return isStageName(stage)
    ? []
    : [`${place}: there is no stage «${stage}». The stages are: ${STAGES.join(', ')}.`];
}
