import { useMemo } from 'react';
import type { ProjectFiles } from '#case';
import { type Case, findPlace, type Line, type StageName } from '#case';
import { type Clue, readEvidence } from '#evidence';
import {
  filesOf,
  type Run,
  runOf,
  useSession,
  type Workspace,
  workspaceId,
  workspaceOf,
} from '../session/index.ts';

/** All that the panels of one case show. */
export interface Bench {
  readonly workspace: Workspace;
  readonly files: ProjectFiles;
  readonly run: Run;
  readonly clues: readonly Clue[];
  /** The line to be found, once a diagnosing stage was run: nothing else may turn orange. */
  readonly culprit: Line | null;
}

/** Reads the bench of a case from the session. */
export function useBench(subject: Case, stage: StageName): Bench {
  const workspace = useSession((session) => workspaceOf(session, subject.id, stage));
  const run = useSession((session) => runOf(session, workspaceId(subject.id, stage)));
  const files = useMemo(() => filesOf(subject, workspace), [subject, workspace]);
  const transcript = run.status === 'ended' ? run.transcript : null;
  const clues = useMemo(
    () => (transcript ? readEvidence(transcript, subject.definition.stacks) : []),
    [transcript, subject],
  );
  const culprit = useMemo(
    () =>
      transcript && finds(stage) ? findPlace(transcript.program.files, subject.definition.culprit) : null,
    [transcript, stage, subject],
  );
  return { workspace, files, run, clues: telling(clues), culprit };
}

/** The stages whose evidence names the culprit; the buggy one only shows that something is wrong. */
function finds(stage: StageName): boolean {
  return stage === 'hook' || stage === 'modern';
}

/** Where a hook left its own stacks, the exception is only how the program ended: the terminal shows that. */
function telling(clues: readonly Clue[]): readonly Clue[] {
  const stacks = clues.filter(({ kind }) => kind === 'stack');
  return stacks.length > 0 ? stacks : clues;
}
