import { type Case, findPlace, findsOf, type Line, type StageName } from '#case';
import type { Clue, Evidence } from '#evidence';
import type { Transcript } from '#runtime';

/** Where a hook left clues of its own, the exception is only how the program ended: the terminal shows that. */
export function telling(evidence: Evidence): Evidence {
  const own = evidence.clues.filter(({ kind }: Clue) => kind !== 'exception');
  return own.length > 0 ? { ...evidence, clues: own } : evidence;
}

/** The lines to be found, of a run of a stage that finds them: nothing else may turn orange. */
export function culpritsOf(subject: Case, stage: StageName, { program }: Transcript): readonly Line[] {
  if (findsOf(subject, stage) === 0) return [];
  const known = { ...subject.library, ...program.files };
  return subject.definition.culprits
    .map((culprit) => findPlace(known, culprit))
    .filter((line) => line !== null);
}
