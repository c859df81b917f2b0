import { useMemo } from 'react';
import type { BenchId, Case, Line, ProjectFiles } from '#case';
import { isAtDebugger } from '#evidence';
import type { Transcript } from '#runtime';
import { filesOf, type Run, runOf, useSession, type Workspace, workspaceOf } from '../session/index.ts';
import type { Told } from './evidence/evidence-of.ts';
import { culpritsOf } from './evidence/evidence-of.ts';

/** All that the panels of one case show. */
export interface Bench {
  readonly id: BenchId;
  readonly workspace: Workspace;
  readonly files: ProjectFiles;
  readonly run: Run;
  /** Not read yet: that is for the panel that shows it. */
  readonly told: Told;
  /** The lines to be found, once a stage that finds them was run: nothing else may turn orange. */
  readonly culprits: readonly Line[];
}

/**
 * Reads the bench of a case from the session.
 *
 * @param isOwnHook whether whoever sits here writes hooks of their own, which no pattern of the case knows
 */
export function useBench(id: BenchId, subject: Case, isOwnHook: boolean): Bench {
  const workspace = useSession((session) => workspaceOf(session, id));
  const run = useSession((session) => runOf(session, id));
  const files = useMemo(() => filesOf(subject, workspace), [subject, workspace]);
  const transcript = tellingTranscript(run);
  // Nor does a case that nobody has looked into.
  const isAnyStack = isOwnHook || subject.definition.culprits.length === 0;
  const culprits = useMemo(
    () => (transcript ? culpritsOf(subject, id.stage, transcript) : []),
    [transcript, id, subject],
  );
  return { id, workspace, files, run, told: { subject, transcript, isAnyStack }, culprits };
}

/** A program tells when it has ended, or when it waits at a debugger's prompt. */
function tellingTranscript(run: Run): Transcript | null {
  if (run.status === 'ended' || run.status === 'lost' || run.status === 'recorded') return run.transcript;
  return run.status === 'running' && isAtDebugger(run.transcript) ? run.transcript : null;
}
