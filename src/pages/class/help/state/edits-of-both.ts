import { at, type ProjectFiles } from '#case';
import { merged } from '../../../../windows/index.ts';

/** Edits over the same prepared files: as they were copied, as the learner has them by now, and as the instructor has. */
export interface BothEdits {
  readonly base: ProjectFiles;
  readonly theirs: ProjectFiles;
  readonly mine: ProjectFiles;
}

/** What both have changed since. Where they changed the same words, the instructor's stay. */
export function editsOfBoth(prepared: ProjectFiles, { base, theirs, mine }: BothEdits): ProjectFiles {
  const paths = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
  const both = paths.flatMap((path) => {
    const textIn = (edits: ProjectFiles) => at(edits, path) ?? at(prepared, path);
    const text = merged(textIn(base), textIn(theirs), textIn(mine));
    return typeof text === 'string' && text !== at(prepared, path) ? [[path, text] as const] : [];
  });
  return Object.fromEntries(both);
}
