import type { BenchId, Case } from '#case';
import { commandLine } from '#runtime';
import type { FollowedBench, FollowedRun } from '../../room/index.ts';
import { filesOf, type Run, runOf, type Session, viewOf, workspaceOf } from '../../session/index.ts';
import { culpritsOf, evidenceOf, isOfOtherFiles } from '../evidence/evidence-of.ts';
import { readableTranscript } from '../readable.ts';
import { statusOf } from '../status.ts';
import { endOfOutput } from './end-of-output.ts';
import { fewEdits } from './few-edits.ts';
import { fewExhibits } from './few-exhibits.ts';

/**
 * A bench as its panels show it, small enough for a thousand phones.
 *
 * @param hasOwnHooks whether the user writes hooks, which no pattern of the case knows
 */
export function followedBench(
  session: Session,
  id: BenchId,
  subject: Case,
  hasOwnHooks = false,
): FollowedBench {
  const workspace = workspaceOf(session, id);
  const run = runOf(session, id);
  const transcript = readableTranscript(run);
  // As on a slide: no pattern knows the hooks of a case whose culprits are unknown.
  const isAnyStack = hasOwnHooks || subject.definition.culprits.length === 0;
  const { edits, leftOut } = fewEdits(workspace.edits);
  return {
    id,
    edits,
    openFile: workspace.openFile,
    marked: viewOf(session, id).marked,
    run: followedRun(session, id, run),
    evidence: transcript && fewExhibits(evidenceOf({ subject, transcript, isAnyStack })),
    culprits: transcript ? culpritsOf(subject, id.stage, transcript) : [],
    isOutdated: transcript !== null && isOfOtherFiles(transcript, filesOf(subject, workspace)),
    leftOut,
  };
}

function followedRun(session: Session, id: BenchId, run: Run): FollowedRun {
  const words = statusOf(run, session.python);
  if (!('transcript' in run)) {
    const reason = run.status === 'failed' ? run.reason : '';
    return {
      status: run.status,
      ...words,
      command: '',
      said: reason,
      isCut: false,
      typed: '',
      isWaiting: false,
    };
  }
  const { program, dialogue, isWaiting, isSecret } = run.transcript;
  const isRunning = run.status === 'running';
  const typed = viewOf(session, id).typed?.what.text ?? '';
  return {
    status: run.status,
    ...words,
    command: commandLine(program.argv),
    ...endOfOutput(dialogue),
    // What is typed at a prompt for a password is shown nowhere.
    typed: isRunning && !isSecret ? typed.slice(0, LONGEST_TYPED) : '',
    isWaiting: isRunning && isWaiting === true,
  };
}

const LONGEST_TYPED = 500;
