import { type Learner, type LearnerStatus, NO_REPLY, NOTHING_TOLD } from '../../../room/index.ts';

/** A learner who is here, in the first task of a lesson. */
export function aLearner(changed: Partial<Learner> = {}): Learner {
  const number = changed.number ?? 1;
  return {
    ...{ client: `client ${number}`, number, isHere: true, status: aStatus() },
    ...{ hand: null, screen: null, reply: NO_REPLY, told: NOTHING_TOLD, signAt: 0 },
    ...changed,
  };
}

export function aStatus(changed: Partial<LearnerStatus> = {}): LearnerStatus {
  const at = { lesson: 'sys-path', task: 'see' };
  return { name: '', signs: 1, at, work: {}, last: null, wrong: [], ...changed };
}

/** These tasks of the lesson are passed. */
export function passed(...tasks: readonly string[]): LearnerStatus['work'] {
  const standing = { seconds: 60, misses: 0, hints: 0, usedSolution: false, isPassed: true };
  return { 'sys-path': Object.fromEntries(tasks.map((task) => [task, standing])) };
}
