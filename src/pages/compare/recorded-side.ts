import { type BenchId, benchId, type Case, hasSameFiles } from '#case';
import type { Transcript } from '#runtime';
import { filesOf, type Run, runOf, type Session, workspaceOf } from '../../session/index.ts';
import type { Side } from '../addresses.ts';
import { foundOf } from './side.ts';

/** What is known of a side's steps. */
export interface RecordedSide {
  readonly bench: BenchId;
  readonly run: Run;
  /** Its last run, if that was of these files and its steps were recorded. */
  readonly recorded: Transcript | null;
  /** Whether the bench has these files, so that it can run them and show their steps. */
  readonly isOnBench: boolean;
}

export function recordedSide(session: Session, subject: Case, side: Side): RecordedSide {
  const bench = benchId(subject.id, side.stage);
  const run = runOf(session, bench);
  const { files } = foundOf(session, subject, side);
  const transcript = 'transcript' in run && run.status !== 'running' ? run.transcript : null;
  const isOfThese = files !== null && transcript !== null && hasSameFiles(transcript.program.files, files);
  return {
    bench,
    run,
    recorded: isOfThese && transcript.exit?.trace !== undefined ? transcript : null,
    isOnBench: files !== null && hasSameFiles(filesOf(subject, workspaceOf(session, bench)), files),
  };
}
