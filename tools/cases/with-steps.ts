import type { Case, StageName } from '#case';
import { stageOf } from '#case';
import type { Program, Runtime } from '#runtime';

/** A runtime that records each run step by step. */
export function withSteps(runtime: Runtime): Pick<Runtime, 'boot' | 'spawn'> {
  return {
    boot: runtime.boot,
    spawn: (program: Program) => runtime.spawn({ ...program, steps: true }),
  };
}

/** Whether a stage is recorded with its steps: one that is asked who did it, and one that always has them. */
export function isRecordedWithSteps(subject: Case, stage: StageName): boolean {
  const isAsked = stage === 'buggy' && subject.definition.question !== undefined;
  return isAsked || stageOf(subject, stage).steps === true;
}
