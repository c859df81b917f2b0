import { at } from '#case';
import type { ClassCall, Learner, LearnerStatus } from '../../../room/index.ts';

/** What a learner needs, the most urgent first. */
export const NEEDS = ['hand', 'stuck', 'silent', 'fine', 'done'] as const;
export type NeedIs = (typeof NEEDS)[number];

export type Need =
  /** `since` is when the hand went up, by this clock. */
  | { readonly is: 'hand'; readonly since: number; readonly text: string; readonly isSeen: boolean }
  /** The same check has failed so often in a row. */
  | { readonly is: 'stuck'; readonly times: number }
  /** `since` is the last sign of life. Whose page is closed, or not reached, is away. */
  | { readonly is: 'silent'; readonly since: number; readonly isAway: boolean }
  | { readonly is: 'fine' }
  /** Of the task that all do, or of the whole lesson. */
  | { readonly is: 'done'; readonly of: 'task' | 'lesson' };

/** From so many misses of the same check on, somebody is stuck. */
const STUCK_AFTER = 3;
const SILENT_AFTER_MS = 2 * 60_000;

/** The ids of a lesson's tasks. */
export type TasksOf = (lesson: string) => readonly string[];

/** What a learner needs now. @param now by the clock of this page, in milliseconds since 1970 */
export function needOf(learner: Learner, call: ClassCall, now: number, tasksOf: TasksOf): Need {
  const { hand, status, signAt, isHere, told } = learner;
  if (hand) return { is: 'hand', since: hand.since, text: hand.text, isSeen: told.handSeen === hand.id };
  const misses = missesInARow(learner);
  if (misses >= STUCK_AFTER) return { is: 'stuck', times: misses };
  const done = status && whatIsDone(status, call, tasksOf);
  if (done) return { is: 'done', of: done };
  if (now - signAt >= SILENT_AFTER_MS) return { is: 'silent', since: signAt, isAway: !isHere };
  return { is: 'fine' };
}

/** Whose hand is up longest comes first; who is stuck by the number of tries; who is silent by how long; all others as they came. */
export function byNeed(one: Needing, other: Needing): number {
  const rank = NEEDS.indexOf(one.need.is) - NEEDS.indexOf(other.need.is);
  return rank || withinNeed(one.need, other.need) || one.number - other.number;
}

interface Needing {
  readonly need: Need;
  readonly number: number;
}

function withinNeed(one: Need, other: Need): number {
  if (one.is === 'hand' && other.is === 'hand') return one.since - other.since;
  if (one.is === 'stuck' && other.is === 'stuck') return other.times - one.times;
  // Who is there can be asked.
  if (one.is === 'silent' && other.is === 'silent')
    return Number(one.isAway) - Number(other.isAway) || one.since - other.since;
  return 0;
}

/** Of the task that is open; what was missed in another one is over. */
function missesInARow({ status }: Learner): number {
  const last = status?.last;
  if (!last || last.passed === true || last.task !== status.at?.task) return 0;
  return last.lesson === status.at.lesson ? last.sameMisses : 0;
}

function whatIsDone(status: LearnerStatus, { task }: ClassCall, tasksOf: TasksOf): 'task' | 'lesson' | null {
  const isPassed = (lesson: string, id: string) => at(at(status.work, lesson), id)?.isPassed === true;
  if (task && isPassed(task.lesson, task.task)) return 'task';
  const lesson = task?.lesson ?? status.at?.lesson;
  const tasks = lesson === undefined ? [] : tasksOf(lesson);
  return lesson !== undefined && tasks.length > 0 && tasks.every((id) => isPassed(lesson, id))
    ? 'lesson'
    : null;
}
