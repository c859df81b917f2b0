import { at, benchId, type Case, type ProjectFiles, type StageName, stageFiles } from '#case';
import type { Transcript } from '#runtime';
import { filesOf, runOf, type Session, workspaceOf } from '../../session/index.ts';
import type { Side } from '../addresses.ts';

/** What there is to compare of a side. */
export interface Found {
  /** `null` where it was never run. */
  readonly files: ProjectFiles | null;
  /** `recorded` where nobody ran it here, and its recording says what it does. */
  readonly told: Transcript | 'recorded' | null;
}

/** What it is called on the page. */
export function nameOf({ stage, as }: Side): string {
  switch (as) {
    case 'prepared':
      return stage;
    case 'edited':
      return `${stage}, as it stands`;
    case 'run':
      return `${stage}, last run`;
  }
}

/** The sides that there are now: one that was not edited, or not run, would only be another name for its stage. */
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
      return { files: stageFiles(subject, stage), told: 'recorded' };
    case 'edited': {
      const files = filesOf(subject, workspaceOf(session, benchId(subject.id, stage)));
      const isOfThese = transcript !== null && isSame(transcript.program.files, files);
      return { files, told: isOfThese ? transcript : null };
    }
    case 'run':
      return { files: transcript?.program.files ?? null, told: transcript };
  }
}

function transcriptOf(session: Session, caseId: string, stage: StageName): Transcript | null {
  const run = runOf(session, benchId(caseId, stage));
  return 'transcript' in run ? run.transcript : null;
}

function isSame(one: ProjectFiles, other: ProjectFiles): boolean {
  const paths = Object.keys(one);
  return (
    paths.length === Object.keys(other).length && paths.every((path) => at(one, path) === at(other, path))
  );
}
