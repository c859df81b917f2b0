import type { StageName } from '#case';
import type { CaseEntry } from '../../case/catalogue.ts';
import { type Side, writeSide } from './side.ts';

/** What of two states is compared. */
export const SUBJECTS = ['files', 'evidence'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Where two states of a case lie side by side. */
export function compareAddress(caseId: string, left: Side, right: Side, subject: Subject = 'files'): string {
  return `/compare/${caseId}/${writeSide(left)}/${writeSide(right)}/${subject}`;
}

/** What one would first compare at the bench of a stage: one's own edits with it, else what it adds to the case as found. */
export function benchComparison({ id, stages }: CaseEntry, stage: StageName, isEdited: boolean): string {
  if (isEdited) return compareAddress(id, { stage, as: 'prepared' }, { stage, as: 'edited' });
  const [found = stage, next = stage] = stages;
  const right = stage === found ? next : stage;
  return compareAddress(id, { stage: found, as: 'prepared' }, { stage: right, as: 'prepared' });
}
