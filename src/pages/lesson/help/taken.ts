import { at, type ProjectFiles } from '#case';
import type { Offer } from '../../../room/index.ts';
import { merged } from '../../../windows/index.ts';

/**
 * The learner's edits with an offered one in them: what the learner has changed since the instructor saw the files stays, and where
 * both cannot be, both are there to be seen.
 *
 * @param prepared the files of the lesson without edits
 */
export function withOffer(
  { base, edits: offered }: Pick<Offer, 'base' | 'edits'>,
  prepared: ProjectFiles,
  edits: ProjectFiles,
): ProjectFiles {
  const taken = Object.entries(offered).map(([path, theirs]): [string, string] => {
    const found = at(prepared, path) ?? '';
    const ours = at(edits, path) ?? found;
    const both = merged(at(base, path) ?? found, theirs, ours);
    return [path, typeof both === 'string' ? both : ours];
  });
  const all = Object.entries({ ...edits, ...Object.fromEntries(taken) });
  // An edit is what differs.
  return Object.fromEntries(all.filter(([path, text]) => text !== at(prepared, path)));
}

/** Whether an offer changes files that the learner has changed, too, since the instructor saw them. */
export function hasMovedOn(
  { base, edits: offered }: Pick<Offer, 'base' | 'edits'>,
  prepared: ProjectFiles,
  edits: ProjectFiles,
): boolean {
  return Object.keys(offered).some((path) => {
    const found = at(prepared, path) ?? '';
    return (at(edits, path) ?? found) !== (at(base, path) ?? found);
  });
}
