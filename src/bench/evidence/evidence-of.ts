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

/** What a run printed and left behind, and how to read it. */
export interface RunOutput {
  readonly subject: Case;
  /** `null` until there is something to read. */
  readonly transcript: Transcript | null;
  /** Whether any stack in its output may be a hook's: the user writes hooks that no pattern of the case knows. */
  readonly isAnyStack: boolean;
}

const read = new WeakMap<Transcript, RunOutput & { readonly evidence: Evidence }>();

/** The evidence of a run as its panels show it. Read once, by the first panel that asks. */
export function evidenceOf({ subject, transcript, isAnyStack }: RunOutput): Evidence {
  if (!transcript) return NO_EVIDENCE;
  const known = read.get(transcript);
  if (known?.subject === subject && known.isAnyStack === isAnyStack) return known.evidence;
  const readIt = isAnyStack ? readAnyEvidence : readEvidence;
  const evidence = withoutKnownEnding(readIt(transcript, subject.definition.clues, subject.library), subject);
  read.set(transcript, { subject, transcript, isAnyStack, evidence });
  return evidence;
}

/**
 * If a hook left clues, the exception that the case is known to end with says nothing new, as the terminal shows it. Any other
 * is somebody's own, and has to be seen.
 */
function withoutKnownEnding(evidence: Evidence, { definition }: Case): Evidence {
  if (evidence.clues.every(({ kind }) => kind === 'exception')) return evidence;
  const endings = [
    definition.symptom,
    ...stagesOf(definition).map((stage) => at(definition.stages, stage)?.ends),
  ];
  const known = endings.flatMap((ending) => ending?.prints || []);
  const isKnown = (clue: Clue) =>
    clue.kind === 'exception' && known.some((words) => `${clue.type}: ${clue.message}`.includes(words));
  return { ...evidence, clues: evidence.clues.filter((clue) => !isKnown(clue)) };
}

/** The culprits, if this run is of a stage that finds them. Nothing else may turn orange. */
export function culpritsOf(subject: Case, stage: StageName, transcript: Transcript): readonly Line[] {
  if (findsOf(subject, stageRun(subject, stage, transcript.program.files)) === 0) return [];
  return allCulprits(subject, transcript);
}

/** The culprits in the files of a run, whoever finds them. */
export function allCulprits(subject: Case, { program }: Transcript): readonly Line[] {
  const known = { ...subject.library, ...program.files };
  return subject.definition.culprits
    .map((culprit) => findPlace(known, culprit))
    .filter((line) => line !== null);
}

/** The stage that has these files, even if they were typed into another one; else the open stage. */
function stageRun(subject: Case, stage: StageName, files: ProjectFiles): StageName {
  const run = { ...subject.library, ...files };
  const isRun = (each: StageName) => hasSameEffect(knownFiles(subject, each), run);
  return isRun(stage) ? stage : (stagesOf(subject.definition).find(isRun) ?? stage);
}

/** Whether this is what other files did than these. */
export function isOfOtherFiles({ program }: Transcript, files: ProjectFiles): boolean {
  return program.files !== files && !hasSameEffect(program.files, files);
}

/** An empty file counts as none. */
function hasSameEffect(one: ProjectFiles, other: ProjectFiles): boolean {
  return Object.keys({ ...one, ...other }).every((path) => (at(one, path) ?? '') === (at(other, path) ?? ''));
}
