import { useEffect, useRef, useState } from 'react';
import type { Answer, Case, Task } from '#case';
import type { Transcript } from '#runtime';
import { runOf, useSession } from '../../../session/index.ts';
import { lessonBench } from '../lesson-case.ts';
import type { TaskProgress } from '../progress/progress.ts';
import type { Workbook } from '../use-workbook.ts';
import { checkRun } from './check-run.ts';

/** Checks the task at hand whenever a run has ended; answers whether a check goes on. */
export function useChecks(
  subject: Case,
  task: Task | null,
  work: TaskProgress | null,
  { judge }: Workbook,
): boolean {
  const run = useSession((session) => runOf(session, lessonBench(subject.id)));
  const ended = run.status === 'ended' ? run.transcript : null;
  const [checking, setChecking] = useState<Transcript | null>(null);
  // A run that had ended before this task was opened is none of its own.
  const seen = useRef<{ readonly task: string | null; last: Transcript | null }>({ task: null, last: null });
  const answer = answerOf(task, work);
  const answerNow = useRef(answer);
  useEffect(() => {
    answerNow.current = answer;
  });

  useEffect(() => {
    const id = task?.id ?? null;
    if (seen.current.task !== id) seen.current = { task: id, last: ended };
    if (!task || !ended || ended === seen.current.last || task.kind === 'name-the-culprit') return;
    seen.current.last = ended;
    setChecking(ended);
    void checkRun(subject, task, answerNow.current, ended).then((verdict) => {
      setChecking((now) => (now === ended ? null : now));
      if (verdict) judge(task.id, verdict);
    });
  }, [subject, task, ended, judge]);
  return checking !== null;
}

function answerOf(task: Task | null, work: TaskProgress | null): Answer {
  if (task?.kind === 'predict' && work && work.choice !== null)
    return { kind: 'choice', choice: work.choice };
  return { kind: 'run' };
}
