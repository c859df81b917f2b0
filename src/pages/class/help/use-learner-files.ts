import { useMemo } from 'react';
import { type Case, knownFiles, type ProjectFiles, stageFiles } from '#case';
import type { FollowedBench } from '../../../room/index.ts';

/** The files of a bench that is shown: those of its stage, under the learner's edits. */
export function useLearnerFiles(subject: Case, { id, edits }: FollowedBench): ProjectFiles {
  const prepared = useMemo(() => knownFiles(subject, id.stage), [subject, id.stage]);
  return useMemo(() => ({ ...prepared, ...edits }), [prepared, edits]);
}

/** The same without what is installed: what a run is given. */
export function projectOf(
  subject: Case,
  stage: FollowedBench['id']['stage'],
  edits: ProjectFiles,
): ProjectFiles {
  return { ...stageFiles(subject, stage), ...edits };
}
