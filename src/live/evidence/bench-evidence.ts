import type { Case } from '#case';
import { type Evidence, readEvidence, readPrintedStacks } from '#evidence';
import type { Transcript } from '#runtime';
import { telling } from './telling.ts';

/** What a run told, and how it is to be read. */
export interface Told {
  readonly subject: Case;
  /** `null` until the program has something to tell. */
  readonly transcript: Transcript | null;
  /** Whether any stack in its output may be a hook's: whoever sits here writes hooks that no pattern of the case knows. */
  readonly isAnyStack: boolean;
}

const NO_EVIDENCE: Evidence = { clues: [], leftOut: 0 };

const read = new WeakMap<Transcript, Told & { readonly evidence: Evidence }>();

/** The evidence of a run as its panels show it. It is read once, in whichever panel asks first. */
export function evidenceOf({ subject, transcript, isAnyStack }: Told): Evidence {
  if (!transcript) return NO_EVIDENCE;
  const known = read.get(transcript);
  if (known?.subject === subject && known.isAnyStack === isAnyStack) return known.evidence;
  const evidence = telling(withPrintedStacks(transcript, subject, isAnyStack));
  read.set(transcript, { subject, transcript, isAnyStack, evidence });
  return evidence;
}

function withPrintedStacks(
  transcript: Transcript,
  { definition, library }: Case,
  isAnyStack: boolean,
): Evidence {
  const evidence = readEvidence(transcript, definition.clues, library);
  const isTold = evidence.clues.some(({ kind, frames }) => kind !== 'exception' && frames.length > 0);
  if (!isAnyStack || isTold) return evidence;
  return { ...evidence, clues: [...readPrintedStacks(transcript, library), ...evidence.clues] };
}
