import { useMemo } from 'react';
import type { ProjectFiles } from '#case';
import { type Case, findPlace, findsOf, type Line, type StageName } from '#case';
import { type Clue, type Evidence, isAtDebugger, readEvidence } from '#evidence';
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

/** Reads the bench of a case from the session. */
export function useBench(subject: Case, stage: StageName): Bench {
  const workspace = useSession((session) => workspaceOf(session, subject.id, stage));
  const id = workspaceId(subject.id, stage);
  const run = useSession((session) => runOf(session, id));
  const files = useMemo(() => filesOf(subject, workspace), [subject, workspace]);
  const transcript = tellingTranscript(run);
  const evidence = useMemo(
    () =>
      transcript ? telling(readEvidence(transcript, subject.definition.clues, subject.library)) : NO_EVIDENCE,
    [transcript, subject],
  );
  const culprits = useMemo(
    () => (transcript && findsOf(subject, stage) > 0 ? places(subject, transcript.program.files) : []),
    [transcript, stage, subject],
  );
  return { id, workspace, files, run, evidence, culprits };
}

const NO_EVIDENCE: Evidence = { clues: [], leftOut: 0 };

/** A program tells when it has ended, or when it waits at a debugger's prompt. */
function tellingTranscript(run: Run): Transcript | null {
  if (run.status === 'ended' || run.status === 'lost' || run.status === 'recorded') return run.transcript;
  return run.status === 'running' && isAtDebugger(run.transcript) ? run.transcript : null;
}

function places({ definition: { culprits }, library }: Case, files: ProjectFiles): Line[] {
  const known = { ...library, ...files };
  return culprits.map((culprit) => findPlace(known, culprit)).filter((line) => line !== null);
}

/** Where a hook left clues of its own, the exception is only how the program ended: the terminal shows that. */
function telling(evidence: Evidence): Evidence {
  const own = evidence.clues.filter(({ kind }: Clue) => kind !== 'exception');
  return own.length > 0 ? { ...evidence, clues: own } : evidence;
}
