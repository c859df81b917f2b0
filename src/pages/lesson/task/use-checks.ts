import { useEffect, useRef, useState } from 'react';
import {
  type Answer,
  type Case,
  checkTask,
  type RunSeen,
  recordsSteps,
  type Task,
  type Verdict,
} from '#case';
import { runSeen } from '#evidence';
import type { Transcript } from '#runtime';
import { walkOf } from '../../../bench/index.ts';
import { runAside, runOf, useSession } from '../../../session/index.ts';
import { stepsSeen } from '../../../steps/index.ts';
import { messageOf } from '../../../ui/index.ts';
import { lessonBench } from '../lessons.ts';
import type { TaskProgress } from '../progress/progress.ts';
import type { Workbook } from '../use-workbook.ts';

/** How far the run is that a task is about to be judged by. */
export type Checking = 'idle' | 'running' | 'checking';

/**
 * Checks the current task whenever a run ends. The verdict on the run before goes as soon as a new one starts: it is about other
 * files.
 */
export function useChecks(
  subject: Case,
  task: Task | null,
  work: TaskProgress | null,
  { judge, changeTask }: Workbook,
): Checking {
  const run = useSession((session) => runOf(session, lessonBench(subject.id)));
  const ended = run.status === 'ended' ? run.transcript : null;
  const [checking, setChecking] = useState<Transcript | null>(null);
  // A run that ended before this task was opened does not count for it.
  const seen = useRef<{ readonly task: string | null; last: Transcript | null }>({ task: null, last: null });
  const answer = answerOf(task, work);
  const answerNow = useRef(answer);
  useEffect(() => {
    answerNow.current = answer;
  });

  useEffect(() => {
    const id = task?.id ?? null;
    if (seen.current.task !== id) seen.current = { task: id, last: ended };
    if (!task || !ended || ended === seen.current.last || !isJudgedByRuns(task)) return;
    seen.current.last = ended;
    setChecking(ended);
    void checkRun(subject, task, answerNow.current, ended).then((verdict) => {
      setChecking((now) => (now === ended ? null : now));
      if (verdict) judge(task.id, verdict);
    });
  }, [subject, task, ended, judge]);
  const isRunning = run.status === 'starting' || run.status === 'running';
  const judged = task && isJudgedByRuns(task) ? task.id : null;
  useEffect(() => {
    if (isRunning && judged !== null) changeTask(judged, (now) => ({ ...now, verdict: null }));
  }, [isRunning, judged, changeTask]);
  if (judged === null) return 'idle';
  if (isRunning) return 'running';
  return checking === null ? 'idle' : 'checking';
}

/** Of the others somebody says when they have the answer. */
function isJudgedByRuns({ kind }: Task): boolean {
  return kind !== 'name-the-culprit' && kind !== 'find-the-moment';
}

function answerOf(task: Task | null, work: TaskProgress | null): Answer {
  if (task?.kind === 'predict' && work && work.choice !== null)
    return { kind: 'choice', choice: work.choice };
  return { kind: 'run' };
}

/** The name of the probe while it runs; no project has such a file. */
const PROBE = '_probe.py';

/** Checks a task by a run that has ended, and by the case's probe if the task asks for it. */
async function checkRun(
  subject: Case,
  task: Task,
  answer: Answer,
  transcript: Transcript,
): Promise<Verdict | null> {
  const shown = runSeen(transcript);
  if (!shown) return null;
  try {
    const walk = recordsSteps(task) ? await walkOf(transcript, subject) : null;
    const run: RunSeen = walk ? { ...shown, steps: stepsSeen(walk) } : shown;
    const asksProbe = 'probe' in task && task.probe === true;
    const first = checkTask(subject, asksProbe ? { ...task, probe: false } : task, answer, run, null);
    if (!asksProbe || !first.passed) return first;
    return checkTask(subject, task, answer, run, await probed(subject, transcript));
  } catch (failure) {
    const reason = messageOf(failure);
    return { passed: false, saw: reason, says: 'Run it again to check it.' };
  }
}

async function probed({ probe = '' }: Case, { program }: Transcript): Promise<RunSeen | null> {
  const files = { ...program.files, [PROBE]: probe };
  return runSeen(await runAside({ ...program, files, argv: [PROBE] }));
}
