import { useMemo } from 'react';
import type { Case, Line, ProjectFiles, StageName } from '#case';
import { type Evidence, isAtDebugger, readEvidence, readPrintedStacks } from '#evidence';
import type { Transcript } from '#runtime';
import {
  filesOf,
  type Run,
  runOf,
  useSession,
  type Workspace,
  type WorkspaceId,
  workspaceId,
  workspaceOf,
} from '../session/index.ts';
import { culpritsOf, telling } from './evidence/telling.ts';

/** All that the panels of one case show. */
export interface Bench {
  readonly id: WorkspaceId;
  readonly workspace: Workspace;
  readonly files: ProjectFiles;
  readonly run: Run;
  readonly evidence: Evidence;
  /** The lines to be found, once a stage that finds them was run: nothing else may turn orange. */
  readonly culprits: readonly Line[];
}

/**
 * Reads the bench of a case from the session.
 *
 * @param isOwnHook whether whoever sits here writes hooks of their own, which no pattern of the case knows
 */
export function useBench(subject: Case, stage: StageName, isOwnHook: boolean): Bench {
  const workspace = useSession((session) => workspaceOf(session, subject.id, stage));
  const id = workspaceId(subject.id, stage);
  const run = useSession((session) => runOf(session, id));
  const files = useMemo(() => filesOf(subject, workspace), [subject, workspace]);
  const transcript = tellingTranscript(run);
  // Nor does a case that nobody has looked into.
  const isAnyStack = isOwnHook || subject.definition.culprits.length === 0;
  const evidence = useMemo(
    () => (transcript ? telling(evidenceOf(transcript, subject, isAnyStack)) : NO_EVIDENCE),
    [transcript, subject, isAnyStack],
  );
  const culprits = useMemo(
    () => (transcript ? culpritsOf(subject, stage, transcript) : []),
    [transcript, stage, subject],
  );
  return { id, workspace, files, run, evidence, culprits };
}

const NO_EVIDENCE: Evidence = { clues: [], leftOut: 0 };

function evidenceOf(transcript: Transcript, { definition, library }: Case, isAnyStack: boolean): Evidence {
  const evidence = readEvidence(transcript, definition.clues, library);
  const isTold = evidence.clues.some(({ kind, frames }) => kind !== 'exception' && frames.length > 0);
  if (!isAnyStack || isTold) return evidence;
  return { ...evidence, clues: [...readPrintedStacks(transcript, library), ...evidence.clues] };
}

/** A program tells when it has ended, or when it waits at a debugger's prompt. */
function tellingTranscript(run: Run): Transcript | null {
  if (run.status === 'ended' || run.status === 'lost' || run.status === 'recorded') return run.transcript;
  return run.status === 'running' && isAtDebugger(run.transcript) ? run.transcript : null;
}
