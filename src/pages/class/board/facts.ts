import { at } from '#case';
import type { ClassCall, LastAnswer, Learner, LearnerStatus } from '../../../room/index.ts';
import { nameOf } from '../learner-name.ts';
import { lessonTitle, tasksOf, taskTitle } from './lesson-tasks.ts';
import { type Need, needOf } from './need.ts';
import { needInFull, needText, onItText } from './need-words.ts';

/** What a tile says of a learner, in words. The same object as long as it says the same. */
export interface Facts {
  readonly client: string;
  readonly number: number;
  readonly name: string;
  readonly need: Need['is'];
  /** `Hand up 3 min`. */
  readonly needs: string;
  /** The same for who hears it. */
  readonly spoken: string;
  /** What was written with the hand; empty without. */
  readonly asks: string;
  readonly isSeen: boolean;
  readonly task: string;
  readonly lesson: string;
  /** How the last run or answer came out. */
  readonly came: 'passed' | 'missed' | 'running' | 'ended' | null;
  /** `exited 1 in 0.42 s`, or what the check saw. */
  readonly said: string;
  readonly exception: string;
  /** `settings.py:3`. */
  readonly line: string;
  /** `2 of 3 hints`. */
  readonly hints: string;
  /** `4 min on it`. */
  readonly time: string;
  readonly passed: number;
  readonly tasks: number;
}

/** Says the facts of all learners; what is the same as before is the same object, so that its tile need not look again. */
export function createFacts() {
  let before = new Map<string, Facts>();
  return (learners: readonly Learner[], call: ClassCall, now: number) => {
    const next = new Map<string, Facts>();
    const needs = learners.map((learner) => {
      const need = needOf(learner, call, now, tasksOf);
      const facts = factsOf(learner, need, now);
      const known = before.get(learner.client);
      next.set(learner.client, known && isSame(known, facts) ? known : facts);
      return need;
    });
    before = next;
    return { facts: next as ReadonlyMap<string, Facts>, needs };
  };
}

function isSame(one: Facts, other: Facts): boolean {
  for (const key in one) if (one[key as keyof Facts] !== other[key as keyof Facts]) return false;
  return true;
}

function factsOf(learner: Learner, need: Need, now: number): Facts {
  const { client, number, status } = learner;
  const open = status?.at ?? null;
  const standing = open?.task ? at(at(status?.work, open.lesson), open.task) : undefined;
  const last = status?.last ?? null;
  const work = open ? at(status?.work, open.lesson) : undefined;
  return {
    client,
    number,
    name: nameOf(learner),
    need: need.is,
    needs: needText(need, now),
    spoken: needInFull(need, now),
    asks: need.is === 'hand' ? need.text : '',
    isSeen: need.is === 'hand' && need.isSeen,
    task: status ? taskText(status) : 'Joining',
    lesson: open ? lessonTitle(open.lesson) : '',
    came: cameOf(last),
    said: last ? saidOf(last) : '',
    exception: last && last.passed !== true ? last.exception : '',
    line: last?.line && last.passed !== true ? `${last.line.file}:${last.line.line}` : '',
    hints: standing?.hints ? `${standing.hints} of 3 hints` : '',
    time: open?.task ? onItText(standing?.seconds ?? 0) : '',
    passed: Object.values(work ?? {}).filter(({ isPassed }) => isPassed).length,
    tasks: open ? tasksOf(open.lesson).length : 0,
  };
}

/** The task that is open; on a lesson's last page, which has none, how it came out. */
function taskText({ at: open, work }: LearnerStatus): string {
  if (!open) return 'Not in a lesson';
  if (open.task !== null) return taskTitle(open.lesson, open.task);
  const done = at(work, open.lesson);
  const tasks = tasksOf(open.lesson);
  const isFinished = tasks.length > 0 && tasks.every((task) => at(done, task)?.isPassed === true);
  return isFinished ? 'All tasks passed' : 'On the last page';
}

function cameOf(last: LastAnswer | null): Facts['came'] {
  if (!last) return null;
  if (last.is === 'running') return 'running';
  if (last.passed === null) return 'ended';
  return last.passed ? 'passed' : 'missed';
}

function saidOf({ passed, saw, state }: LastAnswer): string {
  if (passed === true) return 'passed the check';
  // A tile has no room for code in a letter of its own.
  return (passed === false && saw !== '' ? saw : state).replaceAll('`', '');
}
