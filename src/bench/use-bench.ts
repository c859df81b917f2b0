import { useMemo } from 'react';
import type { BenchId, Case, Line, ProjectFiles } from '#case';
import {
  filesOf,
  hasSteps,
  type Run,
  runOf,
  useSession,
  type Workspace,
  workspaceOf,
} from '../session/index.ts';
import { allCulprits, culpritsOf, isOfOtherFiles, type RunOutput } from './evidence/evidence-of.ts';
import { type PointedHere, usePointers } from './pointed/use-pointers.ts';
import { readableTranscript } from './readable.ts';
import { useWalk } from './steps/use-walk.ts';
import type { Walked } from './steps/walks-read.ts';
import type { BenchVariant } from './variant.tsx';

/** All that the panels of one case show. */
export interface Bench {
  readonly id: BenchId;
  readonly workspace: Workspace;
  readonly files: ProjectFiles;
  readonly run: Run;
  /** Read by the panel that shows it. */
  readonly output: RunOutput;
  /** The files have changed since: the output is what other code did. */
  readonly isOutdated: boolean;
  /** The lines to show as culprits. Nothing else may turn orange. */
  readonly culprits: readonly Line[];
  /** Whether Run records step by step. */
  readonly hasSteps: boolean;
  /** The run's steps, if it was recorded step by step and is of these files. */
  readonly walked: Walked;
  /** The lines that a question about its steps may show as culprits, once it has led to one. */
  readonly findable: readonly Line[];
  /** What a room pointed at in these files, once everybody may see it. */
  readonly pointed: PointedHere | null;
}

/** Reads the bench of a case from the session. */
export function useBench(id: BenchId, subject: Case, variant: BenchVariant): Bench {
  const workspace = useSession((session) => workspaceOf(session, id));
  const run = useSession((session) => runOf(session, id));
  const files = useMemo(() => filesOf(subject, workspace), [subject, workspace]);
  const pointed = usePointers(subject, files);
  const transcript = readableTranscript(run);
  // No pattern knows the hooks of a case whose culprits are unknown.
  const isAnyStack = variant.hasOwnHooks || subject.definition.culprits.length === 0;
  const found = useMemo(
    () => (transcript ? culpritsOf(subject, id.stage, transcript) : []),
    [transcript, id, subject],
  );
  const isOutdated = useMemo(
    () => transcript !== null && isOfOtherFiles(transcript, files),
    [transcript, files],
  );
  const walked = useWalk(isOutdated ? null : transcript, subject);
  const all = useMemo(() => (transcript ? allCulprits(subject, transcript) : []), [transcript, subject]);
  return {
    id,
    workspace,
    files,
    run,
    output: { subject, transcript, isAnyStack },
    isOutdated,
    culprits: variant.culprits(found),
    hasSteps: hasSteps(id, subject) || variant.steps,
    walked,
    findable: variant.culprits(all),
    pointed,
  };
}
