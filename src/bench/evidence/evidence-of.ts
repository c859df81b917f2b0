import {
  at,
  type Case,
  findPlace,
  findsOf,
  knownFiles,
  type Line,
  type ProjectFiles,
  type StageName,
  stagesOf,
} from '#case';
import { type Clue, type Evidence, NO_EVIDENCE, readAnyEvidence, readEvidence } from '#evidence';
import type { Transcript } from '#runtime';

/** What a run told, and how it is to be read. */
export interface Told {
  readonly subject: Case;
  /** `null` until the program has something to tell. */
  readonly transcript: Transcript | null;
  /** Whether any stack in its output may be a hook's: whoever sits here writes hooks that no pattern of the case knows. */
  readonly isAnyStack: boolean;
}

const read = new WeakMap<Transcript, Told & { readonly evidence: Evidence }>();

/** The evidence of a run as its panels show it. It is read once, in whichever panel asks first. */
export function evidenceOf({ subject, transcript, isAnyStack }: Told): Evidence {
  if (!transcript) return NO_EVIDENCE;
  const known = read.get(transcript);
  if (known?.subject === subject && known.isAnyStack === isAnyStack) return known.evidence;
  const readIt = isAnyStack ? readAnyEvidence : readEvidence;
  const evidence = telling(readIt(transcript, subject.definition.clues, subject.library));
  read.set(transcript, { subject, transcript, isAnyStack, evidence });
  return evidence;
}

/** Where a hook left clues of its own, the exception is only how the program ended: the terminal shows that. */
export function telling(evidence: Evidence): Evidence {
  const own = evidence.clues.filter(({ kind }: Clue) => kind !== 'exception');
  return own.length > 0 ? { ...evidence, clues: own } : evidence;
}

/** The lines to be found, of a run of a stage that finds them: nothing else may turn orange. */
export function culpritsOf(subject: Case, stage: StageName, { program }: Transcript): readonly Line[] {
  if (findsOf(subject, stageRun(subject, stage, program.files)) === 0) return [];
  const known = { ...subject.library, ...program.files };
  return subject.definition.culprits
    .map((culprit) => findPlace(known, culprit))
    .filter((line) => line !== null);
}

/** The stage whose files these are, though they were typed into another one; else the one that was opened. */
function stageRun(subject: Case, stage: StageName, files: ProjectFiles): StageName {
  const run = { ...subject.library, ...files };
  const isRun = (each: StageName) => doesSame(knownFiles(subject, each), run);
  return isRun(stage) ? stage : (stagesOf(subject.definition).find(isRun) ?? stage);
}

/** An empty file does as little as none. */
function doesSame(one: ProjectFiles, other: ProjectFiles): boolean {
  return Object.keys({ ...one, ...other }).every((path) => (at(one, path) ?? '') === (at(other, path) ?? ''));
}
