import type { BenchId, Case, Line } from '#case';
import { commandLine, type Transcript } from '#runtime';
import type { FollowedBench, FollowedRun } from '../../room/index.ts';
import { filesOf, type Run, runOf, type Session, viewOf, workspaceOf } from '../../session/index.ts';
import { callPath, printedAt } from '../../steps/index.ts';
import { allCulprits, culpritsOf, evidenceOf, isOfOtherFiles } from '../evidence/evidence-of.ts';
import { readableTranscript } from '../readable.ts';
import { statusOf } from '../status.ts';
import { foundCulprit } from '../steps/answers.ts';
import { fileShown, type Moment, momentOf } from '../steps/use-moment.ts';
import { walkedOf } from '../steps/walks-read.ts';
import { endOfOutput } from './end-of-output.ts';
import { fewEdits } from './few-edits.ts';
import { fewExhibits } from './few-exhibits.ts';
import { followedMoment } from './followed-moment.ts';

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
  const isOutdated = transcript !== null && isOfOtherFiles(transcript, filesOf(subject, workspace));
  const moment = momentOf(walkedOf(isOutdated ? null : transcript, subject), viewOf(session, id).steps);
  const bench = {
    id,
    edits,
    openFile: workspace.openFile,
    marked: viewOf(session, id).marked,
    run: followedRun(session, id, run),
    evidence: transcript && fewExhibits(evidenceOf({ subject, transcript, isAnyStack })),
    culprits: transcript ? culpritsOf(subject, id.stage, transcript) : [],
    isOutdated,
    walked: null,
    leftOut,
  };
  return moment && transcript ? atMoment(bench, moment, transcript, allCulprits(subject, transcript)) : bench;
}

/** While a run is walked: the file and line of the step, what had been printed by then, and the culprit that a question has led to. */
function atMoment(
  bench: FollowedBench,
  moment: Moment,
  { dialogue }: Transcript,
  findable: readonly Line[],
): FollowedBench {
  const { walk, step } = moment;
  const file = fileShown(moment);
  const here = callPath(walk, step).find((each) => each.file === file);
  const found = foundCulprit(moment, findable);
  return {
    ...bench,
    openFile: file,
    marked: here ? { file, line: here.line } : null,
    run: { ...bench.run, ...endOfOutput(printedAt(walk, dialogue, step + 1)) },
    culprits: found ? [...bench.culprits, found] : bench.culprits,
    walked: followedMoment(moment, findable),
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
