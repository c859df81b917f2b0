import { at, isSameLine } from '#case';
import type { CheckedAnswer } from '../../pages/lesson/progress/answers.ts';
import { type LastAnswer, MOST_WRONG, type WrongAnswer } from '../../room/index.ts';
import { lineOf } from './status-of.ts';

/** What is said of the answers so far. */
export interface Answers {
  readonly last: LastAnswer | null;
  /** The latest kind is the last. */
  readonly wrong: readonly WrongAnswer[];
  /** By lesson and task: what the check said that failed last, and how often in a row. */
  readonly misses: Readonly<Record<string, { readonly check: string; readonly times: number }>>;
}

export const NO_ANSWERS: Answers = { last: null, wrong: [], misses: {} };

/** What there is to say after one more answer. */
export function withAnswer(before: Answers, answer: CheckedAnswer): Answers {
  const { lesson, task, verdict, accused } = answer;
  const key = `${lesson}/${task}`;
  const miss = missOf(answer);
  const { [key]: _, ...others } = before.misses;
  const row = at(before.misses, key);
  const times = miss === null ? 0 : (row && isBegin(row.check, miss.says) ? row.times : 0) + 1;
  const run = before.last?.lesson === lesson && !accused ? before.last : null;
  return {
    last: {
      ...{ lesson, task, is: 'answered', state: run?.state ?? '', passed: verdict.passed },
      saw: verdict.passed ? '' : verdict.saw,
      exception: run?.exception ?? '',
      line: accused ? lineOf(accused.line) : (run?.line ?? null),
      sameMisses: times,
    },
    wrong: miss === null ? before.wrong : withKind(before.wrong, miss),
    misses: miss === null ? others : { ...others, [key]: { check: miss.says, times } },
  };
}

type Miss = Pick<CheckedAnswer, 'lesson' | 'task' | 'accused'> & {
  /** What the check says each time that this is the mistake. */
  readonly says: string;
};

/** How often in a row the same check of a task has failed. */
export function missesOf({ misses }: Answers, lesson: string, task: string | null): number {
  return at(misses, `${lesson}/${task}`)?.times ?? 0;
}

/** `null` for what is right, as far as it goes: one of two culprits. */
function missOf({ lesson, task, verdict, accused }: CheckedAnswer): Miss | null {
  if (verdict.passed || accused?.isRight) return null;
  return { lesson, task, accused, says: verdict.says === '' ? verdict.saw : verdict.says };
}

function withKind(wrong: readonly WrongAnswer[], { lesson, task, accused, says }: Miss): WrongAnswer[] {
  const line = accused && lineOf(accused.line);
  const kind: WrongAnswer = line
    ? { lesson, task, times: 1, is: 'accused', line }
    : { lesson, task, times: 1, is: 'missed', says };
  const before = wrong.find((each) => isSameKind(each, kind));
  const rest = wrong.filter((each) => each !== before);
  return [...rest, { ...kind, times: (before?.times ?? 0) + 1 }].slice(-MOST_WRONG);
}

function isSameKind(one: WrongAnswer, other: WrongAnswer): boolean {
  if (one.lesson !== other.lesson || one.task !== other.task) return false;
  if (one.is === 'accused') return other.is === 'accused' && isSameLine(one.line, other.line);
  // What was said before a reload is as short as it was sent.
  return other.is === 'missed' && isBegin(one.says, other.says);
}

function isBegin(cut: string, whole: string): boolean {
  return cut === whole || (cut.endsWith('…') && whole.startsWith(cut.slice(0, -1)));
}

/** What is known again after a reload: what this device has said before it. */
export function answersAgain(last: LastAnswer | null, wrong: readonly WrongAnswer[]): Answers {
  const latest = wrong.at(-1);
  const isOfLast = last?.task && latest?.lesson === last.lesson && latest.task === last.task;
  const misses =
    last && isOfLast && last.sameMisses > 0 && latest.is === 'missed'
      ? { [`${last.lesson}/${last.task}`]: { check: latest.says, times: last.sameMisses } }
      : {};
  return { last: last?.is === 'running' ? { ...last, is: 'ended', state: '' } : last, wrong, misses };
}
