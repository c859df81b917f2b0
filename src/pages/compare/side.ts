import { benchId, type Case, hasSameFiles, type ProjectFiles, type StageName, stageFiles } from '#case';
import type { Transcript } from '#runtime';
import { filesOf, runOf, type Session, workspaceOf } from '../../session/index.ts';
import type { Side } from '../addresses.ts';

/** The files and the output of a side. */
export interface Found {
  /** `null` where it was never run. */
  readonly files: ProjectFiles | null;
  /** `recorded`: the recording of the stage. */
  readonly output: Transcript | 'recorded' | null;
}

/** The name of a side on the page. */
export function nameOf({ stage, as }: Side): string {
  switch (as) {
    case 'prepared':
      return stage;
    case 'edited':
      return `${stage}, with your edits`;
    case 'run':
      return `${stage}, last run`;
  }
}

/** The sides to choose from: every stage, and its edits and its last run if it has any. */
export function sidesOf(session: Session, caseId: string, stages: readonly StageName[]): readonly Side[] {
  const isEdited = (stage: StageName) =>
    Object.keys(workspaceOf(session, benchId(caseId, stage)).edits).length > 0;
  const wasRun = (stage: StageName) => transcriptOf(session, caseId, stage) !== null;
  return [
    ...stages.map((stage) => ({ stage, as: 'prepared' }) as const),
    ...stages.filter(isEdited).map((stage) => ({ stage, as: 'edited' }) as const),
    ...stages.filter(wasRun).map((stage) => ({ stage, as: 'run' }) as const),
  ];
}

export function foundOf(session: Session, subject: Case, { stage, as }: Side): Found {
  const transcript = transcriptOf(session, subject.id, stage);
  switch (as) {
    case 'prepared':
      return { files: stageFiles(subject, stage), output: 'recorded' };
    case 'edited': {
      const files = filesOf(subject, workspaceOf(session, benchId(subject.id, stage)));
      const isOfThese = transcript !== null && hasSameFiles(transcript.program.files, files);
      return { files, output: isOfThese ? transcript : null };
    }
    case 'run':
      return { files: transcript?.program.files ?? null, output: transcript };
  }
}

function transcriptOf(session: Session, caseId: string, stage: StageName): Transcript | null {
  const run = runOf(session, benchId(caseId, stage));
  return 'transcript' in run ? run.transcript : null;
}

/** Shown if a side has nothing to compare. */
export const NOT_RUN = 'One side has not been run with these files. Run it on the bench, then come back.';
