import { useEffect } from 'react';
import { type Case, checkTask, type Task } from '#case';
import { runSeen } from '#evidence';
import { type StepShown, useStepShown } from '../../../bench/index.ts';
import { runOf, showPane, useSession } from '../../../session/index.ts';
import { stepsSeen } from '../../../steps/index.ts';
import { lessonBench } from '../lessons.ts';
import type { Workbook } from '../use-workbook.ts';

/** Where a learner stands in the run of a bench, and what checks that step. */
export interface MomentTaken {
  readonly shown: StepShown | null;
  readonly onMoment: (step: number) => void;
}

/** The step that a learner stands at, and what checks it when they say that it is the moment. */
export function useMomentTask(subject: Case, task: Task | null, { judge }: Workbook): MomentTaken {
  const bench = lessonBench(subject.id);
  const shown = useStepShown(bench, subject);
  usePane(task, shown, () => showPane(bench, 'picture'));
  const onMoment = (step: number) => {
    const run = runOf(useSession.getState(), bench);
    const seen = 'transcript' in run ? runSeen(run.transcript) : null;
    if (task?.kind !== 'find-the-moment' || !seen || !shown) return;
    const steps = stepsSeen(shown.walk);
    judge(task.id, checkTask(subject, task, { kind: 'step', step }, { ...seen, steps }, null));
  };
  return { shown, onMoment };
}

/** A task may have the picture beside the code, each time that a walk begins; who wants the names may have them. */
function usePane(task: Task | null, shown: StepShown | null, show: () => void): void {
  const isAsked = task?.kind === 'find-the-moment' && task.beside === 'picture';
  const isWalking = shown !== null && shown.step !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a walk that begins brings it.
  useEffect(() => {
    if (isAsked && isWalking) show();
  }, [isAsked, isWalking]);
}
