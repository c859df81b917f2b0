import { at, type Line } from '#case';
import type { CaseProgress, TaskProgress } from '../../pages/lesson/progress/progress.ts';
import {
  type LastAnswer,
  type LearnerStatus,
  LONGEST_NAME,
  MOST_BYTES,
  MOST_WRONG,
  type TaskStanding,
  type WrongAnswer,
} from '../../room/index.ts';

/** What a learner's status is made of. */
export interface Standing {
  readonly name: string;
  readonly signs: number;
  readonly at: LearnerStatus['at'];
  readonly cases: Readonly<Record<string, CaseProgress>>;
  readonly last: LastAnswer | null;
  readonly wrong: readonly WrongAnswer[];
}

/** As the schema of the class has them. */
const MOST = { lessons: 20, tasks: 20, id: 64, file: 255, seconds: 1_000_000 };
/** Of what a check or an exception says, in UTF-16 units: shorter than may be sent, since there are many of them. */
const LONGEST = { sentence: 240, kind: 160 };

/** How a learner stands, small enough to be sent. What is too much goes: the oldest wrong answers first, then the oldest lessons. */
export function statusOf({ name, signs, at, cases, last, wrong }: Standing): LearnerStatus {
  const lessons = Object.values(cases)
    .filter(({ caseId, tasks }) => isId(caseId) && Object.keys(tasks).length > 0)
    .sort((one, other) => rank(other, at) - rank(one, at))
    .slice(0, MOST.lessons);
  let status: LearnerStatus = {
    name: name.slice(0, LONGEST_NAME),
    signs,
    at,
    work: Object.fromEntries(lessons.map((each) => [each.caseId, workOf(each)])),
    last: last && shortened(last),
    wrong: wrong.slice(-MOST_WRONG).map(shortKind),
  };
  while (sizeOf(status) > MOST_BYTES.status && status.wrong.length > 0)
    status = { ...status, wrong: status.wrong.slice(1) };
  for (const { caseId } of lessons.toReversed()) {
    if (sizeOf(status) <= MOST_BYTES.status) break;
    const { [caseId]: _, ...work } = status.work;
    status = { ...status, work };
  }
  return status;
}

/** The lesson that is open is told first, then those that were begun last. */
function rank({ caseId, begun }: CaseProgress, at: LearnerStatus['at']): number {
  return caseId === at?.lesson ? Number.POSITIVE_INFINITY : begun;
}

function workOf({ tasks }: CaseProgress): Record<string, TaskStanding> {
  const known = Object.entries(tasks).filter(([id]) => isId(id));
  return Object.fromEntries(known.slice(0, MOST.tasks).map(([id, task]) => [id, standingOf(task)]));
}

function standingOf({ milliseconds, misses, hints, usedSolution, passedAt }: TaskProgress): TaskStanding {
  return {
    seconds: whole(milliseconds / 1000),
    misses: whole(misses),
    hints: whole(hints),
    usedSolution,
    isPassed: passedAt !== null,
  };
}

/** What was stored by another release, or imported, may be any number. */
function whole(value: number): number {
  return Number.isFinite(value) ? Math.min(MOST.seconds, Math.max(0, Math.round(value))) : 0;
}

function shortened({ state, saw, exception, line, ...last }: LastAnswer): LastAnswer {
  return {
    ...last,
    state: cut(state, LONGEST.sentence),
    saw: cut(saw, LONGEST.sentence),
    exception: cut(exception, LONGEST.sentence),
    line: line && lineOf(line),
  };
}

function shortKind(wrong: WrongAnswer): WrongAnswer {
  return wrong.is === 'missed' ? { ...wrong, says: cut(wrong.says, LONGEST.kind) } : wrong;
}

/** A line that may be told; `null` where its file has a name that is none of a project. */
export function lineOf({ file, line }: Line): Line | null {
  const isLine = Number.isSafeInteger(line) && line >= 1 && line <= 1_000_000;
  return file !== '' && file.length <= MOST.file && isLine ? { file, line } : null;
}

function cut(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

function isId(id: string): boolean {
  return id !== '' && id.length <= MOST.id;
}

const encoder = new TextEncoder();

function sizeOf(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}

/** The task of a page of a lesson; `null` where the page has none, or there is no such lesson. */
export function taskAt(
  parts: readonly { readonly task: string | null }[] | undefined,
  part: string,
): string | null {
  const index = Math.min(Math.max(Number.parseInt(part, 10) || 1, 1), parts?.length ?? 1) - 1;
  return part === 'summary' ? null : (parts?.[index]?.task ?? null);
}

/** The solution of a task, as it was when it was passed. */
export function solutionOf(cases: Standing['cases'], lesson: string, task: string) {
  const work = at(at(cases, lesson)?.tasks, task);
  return work && work.passedAt !== null ? work.passedWith : null;
}
