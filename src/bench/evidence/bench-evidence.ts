import type { Case } from '#case';
import { type Evidence, NO_EVIDENCE, readAnyEvidence, readEvidence } from '#evidence';
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
