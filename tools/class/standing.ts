import { type BenchId, benchId, type Line } from '#case';
import {
  type Hand,
  type LastAnswer,
  type LearnerScreen,
  type LearnerStatus,
  MOST_WRONG,
  NOT_RUN,
  type TaskStanding,
  untouchedBench,
  type WrongAnswer,
} from '../../src/room/index.ts';
import type { TriedAttempt } from './lesson.ts';
import type { Doing } from './life.ts';

/** How a simulated learner stands. */
export interface Standing {
  readonly status: LearnerStatus;
  readonly hand: Hand | null;
  readonly isShowing: boolean;
  /** What is in its editor and its terminal; `null` before the first run of a lesson. */
  readonly attempt: TriedAttempt | null;
  /** When it opened the page that it is on, in its own milliseconds, and how long it had been there before. */
  readonly since: number;
  readonly before: number;
}

/** Of what a check says, a status has so many UTF-16 units. */
const LONGEST = 400;
const cut = (text: string) => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`);

const FRESH: TaskStanding = { seconds: 0, misses: 0, hints: 0, usedSolution: false, isPassed: false };

export function newcomer(name: string): Standing {
  const status: LearnerStatus = { name, signs: 1, at: null, work: {}, last: null, wrong: [] };
  return { status, hand: null, isShowing: false, attempt: null, since: 0, before: 0 };
}

/** How it stands after it has done something, `now` being the milliseconds that it has lived. */
export function standingAfter(was: Standing, doing: Doing, now: number): Standing {
  const timed = withTime(was, now);
  const standing = { ...timed, status: { ...timed.status, signs: timed.status.signs + 1 } };
  switch (doing.does) {
    case 'open':
      return opened(standing, doing.lesson, doing.task, now);
    case 'run':
      return withLast({ ...standing, attempt: doing.attempt }, running(standing, doing.attempt));
    case 'see':
    case 'answer':
      return judged({ ...standing, attempt: doing.attempt }, doing.attempt, doing.does);
    case 'take a hint':
      return withTask(standing, ({ hints }) => ({ hints: Math.min(3, hints + 1) }));
    case 'take the solution':
      return withTask(standing, () => ({ usedSolution: true }));
    case 'raise a hand':
      return { ...standing, hand: { id: `hand-${standing.status.signs}`, text: doing.text } };
    case 'lower the hand':
      return { ...standing, hand: null };
    case 'show the screen':
      return { ...standing, isShowing: true };
    case 'hide the screen':
    case 'reload':
      return { ...standing, isShowing: false };
    case 'work':
    case 'wake up':
      return standing;
  }
}

/** What its screen shows; `null` where there is nothing to show. */
export function screenOf({ status: { at }, attempt, isShowing }: Standing): LearnerScreen | null {
  if (!isShowing || !at || !attempt) return null;
  const { runtime, state, command, said, isCut, evidence } = attempt.run;
  return {
    task: at.task,
    bench: {
      ...untouchedBench(benchOf(at.lesson)),
      edits: attempt.edits,
      openFile: Object.keys(attempt.edits)[0] ?? null,
      run: { ...NOT_RUN, status: 'ended', runtime, state, command, said, isCut },
      evidence,
    },
    at: lineIn(attempt),
    told: {},
  };
}

function benchOf(lesson: string): BenchId {
  return benchId(lesson, 'buggy', 'lesson');
}

function lineIn({ edits, run }: TriedAttempt): Line | null {
  const file = Object.keys(edits)[0];
  return file === undefined ? run.raisedAt : { file, line: 1 };
}

function withTime(standing: Standing, now: number): Standing {
  const seconds = Math.round(standing.before + (now - standing.since) / 1_000);
  return withTask(standing, () => ({ seconds }));
}

/** Changes what is said of the task that is open. */
function withTask(standing: Standing, change: (task: TaskStanding) => Partial<TaskStanding>): Standing {
  const { at, work } = standing.status;
  if (!at?.task) return standing;
  const task = work[at.lesson]?.[at.task] ?? FRESH;
  const changed = { ...work[at.lesson], [at.task]: { ...task, ...change(task) } };
  return { ...standing, status: { ...standing.status, work: { ...work, [at.lesson]: changed } } };
}

function opened(standing: Standing, lesson: string, task: string | null, now: number): Standing {
  const isOther = standing.status.at?.lesson !== lesson;
  const begun = {
    ...standing,
    since: now,
    before: (task && standing.status.work[lesson]?.[task]?.seconds) || 0,
    attempt: isOther ? null : standing.attempt,
    status: { ...standing.status, at: { lesson, task } },
  };
  return withTask(begun, (before) => before);
}

function withLast(standing: Standing, last: LastAnswer): Standing {
  return { ...standing, status: { ...standing.status, last } };
}

function running({ status: { at, last } }: Standing, attempt: TriedAttempt): LastAnswer {
  const isSameTask = last?.task === attempt.task;
  return {
    lesson: at?.lesson ?? '',
    task: attempt.task,
    ...{ is: 'running', state: 'running', passed: null, saw: '', exception: '', line: null },
    sameMisses: isSameTask ? last.sameMisses : 0,
  };
}

function judged(standing: Standing, attempt: TriedAttempt, does: 'see' | 'answer'): Standing {
  const { at, last, wrong } = standing.status;
  const { passed, run, accused } = attempt;
  const lesson = at?.lesson ?? '';
  const wasPassed = standing.status.work[lesson]?.[attempt.task]?.isPassed ?? false;
  const kind = kindOf(lesson, attempt);
  const isAgain = last?.task === attempt.task && kind !== null && isLatest(wrong, kind);
  const seen = withLast(standing, {
    ...{ lesson, task: attempt.task, passed, saw: cut(attempt.saw) },
    is: does === 'see' ? 'ended' : 'answered',
    state: does === 'see' ? run.state : '',
    exception: does === 'see' ? cut(run.exception) : '',
    line: does === 'see' ? run.raisedAt : accused,
    sameMisses: kind ? (isAgain ? last.sameMisses : 0) + 1 : 0,
  });
  const done = withTask(seen, ({ misses }) =>
    passed ? { isPassed: true } : { misses: wasPassed ? misses : misses + 1 },
  );
  return kind && !wasPassed ? { ...done, status: { ...done.status, wrong: withWrong(wrong, kind) } } : done;
}

function kindOf(lesson: string, { passed, task, accused, saw, says }: TriedAttempt): WrongAnswer | null {
  if (passed) return null;
  const counted = { lesson, task, times: 1 };
  return accused
    ? { ...counted, is: 'accused', line: accused }
    : { ...counted, is: 'missed', says: cut(says || saw) };
}

/** The latest one stands last. */
function withWrong(wrong: readonly WrongAnswer[], kind: WrongAnswer): readonly WrongAnswer[] {
  const before = wrong.find((each) => isSameKind(each, kind));
  const others = wrong.filter((each) => each !== before);
  return [...others, { ...kind, times: (before?.times ?? 0) + 1 }].slice(-MOST_WRONG);
}

function isLatest(wrong: readonly WrongAnswer[], kind: WrongAnswer): boolean {
  const latest = wrong.at(-1);
  return latest !== undefined && isSameKind(latest, kind);
}

function isSameKind(one: WrongAnswer, other: WrongAnswer): boolean {
  return JSON.stringify({ ...one, times: 0 }) === JSON.stringify({ ...other, times: 0 });
}
