import { type Case, knownFiles, type ProjectFiles } from '#case';
import type { Learner } from '../../../../room/index.ts';
import { useSession, workspaceOf } from '../../../../session/index.ts';
import { type Copy, takeCopy } from '../../../../session/later.ts';
import { editsOfBoth } from '../state/edits-of-both.ts';

/** Copies what the learner shows now. What the instructor has changed in the copy before stays, if it is of the same bench. */
export function renewCopy(subject: Case, learner: Learner, copy: Copy | null): Copy | null {
  const theirs = learner.screen?.bench;
  if (!copy || !theirs || theirs.id.case !== copy.bench.case || theirs.id.stage !== copy.bench.stage)
    return takeCopy(learner);
  const mine: ProjectFiles = workspaceOf(useSession.getState(), copy.bench).edits;
  const prepared = knownFiles(subject, copy.bench.stage);
  return takeCopy(learner, editsOfBoth(prepared, { base: copy.edits, theirs: theirs.edits, mine }));
}
