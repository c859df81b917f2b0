import {
  type Case,
  findPlace,
  findsOf,
  kindOf,
  knownFiles,
  type Outcome,
  outcomeOf,
  type StageName,
} from '#case';
import type { Transcript } from '#runtime';
import { allFrames } from './clue.ts';
import { readEvidence } from './read-evidence.ts';
import { textOf } from './transcript-text.ts';

/** What a run of a stage came to. */
export interface Verdict {
  /** How many of the culprits its evidence names. */
  readonly found: number;
  /** What is not as `case.ts` says, in sentences; empty if all is well. */
  readonly problems: readonly string[];
}

/** Compares what a stage's run did with what the case says of it. */
export function checkStage(subject: Case, stage: StageName, transcript: Transcript): Verdict {
  const { clues } = readEvidence(transcript, subject.definition.clues, subject.library);
  const frames = clues.flatMap(allFrames);
  const places = subject.definition.culprits.map((culprit) => findPlace(knownFiles(subject, stage), culprit));
  const named = places.filter(
    (place) => place && frames.some(({ file, line }) => file === place.file && line === place.line),
  );
  const problems = endingProblems(outcomeOf(subject, stage), transcript);
  const wanted = findsOf(subject, stage);
  switch (kindOf(stage)) {
    case 'buggy':
      break;
    case 'fixed':
      problems.push(...remains(subject.definition.symptom, transcript));
      if (frames.length > 0) problems.push('evidence with frames is left although the case is fixed');
      break;
    default:
      if (named.length !== wanted) problems.push(`names ${named.length} of the culprits, not ${wanted}`);
  }
  return { found: named.length, problems };
}

function endingProblems({ exitCode, prints, leaves }: Outcome, transcript: Transcript): string[] {
  const problems: string[] = [];
  const ending = transcript.exit?.ending;
  if (ending?.how !== 'exited') problems.push(`was ${ending?.how ?? 'not ended'} and not exited`);
  else if (ending.code !== exitCode) problems.push(`exited ${ending.code}, not ${exitCode}`);
  if (prints && !isPrinted(prints, transcript)) problems.push(`does not print "${prints}"`);
  if (leaves && leftLike(leaves, transcript).length === 0)
    problems.push(`leaves nothing behind that is like ${leaves}`);
  return problems;
}

/** What of the symptom is still there. */
function remains({ prints, leaves }: Outcome, transcript: Transcript): string[] {
  const left = leaves ? leftLike(leaves, transcript) : [];
  return [
    ...(prints && isPrinted(prints, transcript) ? [`still prints "${prints}"`] : []),
    ...(left.length > 0 ? [`still leaves ${left.join(', ')}`] : []),
  ];
}

function leftLike(pattern: RegExp, { exit }: Transcript): string[] {
  return exit?.leftBehind.map(({ path }) => path).filter((path) => pattern.test(path)) ?? [];
}

/** Each stream by itself: a terminal mixes them, a pipe does not keep their order. */
function isPrinted(words: string, transcript: Transcript): boolean {
  return textOf(transcript, 'stdout').includes(words) || textOf(transcript, 'stderr').includes(words);
}
