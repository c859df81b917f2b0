import { useMemo } from 'react';
import type { BenchId, Case } from '#case';
import { filesOf, runOf, useSession, workspaceOf } from '../session/index.ts';
import type { Walk } from '../steps/index.ts';
import { isOfOtherFiles } from './evidence/evidence-of.ts';
import { readableTranscript } from './readable.ts';
import { useMoment } from './steps/use-moment.ts';
import { useWalk } from './steps/use-walk.ts';

/** The steps of a bench's run, and where somebody stands in them: `null` while nobody walks. */
export interface StepShown {
  readonly walk: Walk;
  readonly step: number | null;
}

/** What its panels show of a walk; `null` while the files have no run that can be walked. */
export function useStepShown(bench: BenchId, subject: Case): StepShown | null {
  const run = useSession((session) => runOf(session, bench));
  const workspace = useSession((session) => workspaceOf(session, bench));
  const files = useMemo(() => filesOf(subject, workspace), [subject, workspace]);
  const transcript = readableTranscript(run);
  const isOutdated = useMemo(
    () => transcript !== null && isOfOtherFiles(transcript, files),
    [transcript, files],
  );
  const walked = useWalk(isOutdated ? null : transcript, subject);
  const moment = useMoment(bench, walked);
  return walked.status === 'ready' ? { walk: walked.walk, step: moment?.step ?? null } : null;
}
