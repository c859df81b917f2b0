import { at } from '#case';
import type { Learner } from '../../../../room/index.ts';

/** What a learner is called: as it wants, or by the number of its coming. */
export function nameOf({ number, status }: Pick<Learner, 'number' | 'status'>): string {
  return status?.name || `Learner ${number}`;
}

/** What a learner needs most, in words. */
export type Standing = {
  readonly is: 'away' | 'hand' | 'stuck' | 'silent' | 'done' | 'fine';
  readonly says: string;
};

/** The same check has failed so often in a row. */
const STUCK_AFTER = 3;
/** Nothing was heard of the learner's hands for so long. */
const SILENT_AFTER_MS = 120_000;

/** @param now in milliseconds since 1970 */
export function standingOf(learner: Learner, now: number): Standing {
  const { isHere, status, hand, signAt } = learner;
  if (!isHere) return { is: 'away', says: 'not connected' };
  if (hand) return { is: 'hand', says: handText(now - hand.since) };
  const isPassed = isTaskPassed(learner);
  const misses = status?.last?.sameMisses ?? 0;
  if (!isPassed && misses >= STUCK_AFTER)
    return { is: 'stuck', says: `the same check failed ${misses} times` };
  if (isPassed) return { is: 'done', says: 'has done this task' };
  if (now - signAt >= SILENT_AFTER_MS) return { is: 'silent', says: `no sign for ${agoText(now - signAt)}` };
  return { is: 'fine', says: 'fine' };
}

function handText(milliseconds: number): string {
  return milliseconds < 60_000 ? 'hand up' : `hand up for ${agoText(milliseconds)}`;
}

function isTaskPassed({ status }: Learner): boolean {
  const { lesson, task } = status?.at ?? {};
  return Boolean(lesson && task && at(at(status?.work, lesson), task)?.isPassed);
}

/** A span of time, no finer than an instructor needs: `less than a minute`, `4 min`, `1 h 5 min`. */
export function agoText(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes < 1) return 'less than a minute';
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
