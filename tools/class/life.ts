import type { Chance } from './chance.ts';
import type { PlayedLesson, PlayedTask, TriedAttempt } from './lesson.ts';

/*
 * What a learner does, one thing after the other, with the pace of people. The attempts are those of `attempts.ts`, wrong ones
 * included; how often one errs, waits, asks or falls asleep is guessed, and the same for the same seed.
 */

/** What a learner does, and how many milliseconds after what it did before. */
export type Step = { readonly after: number } & Doing;

export type Doing =
  /** A page of a lesson; `null` for the one behind its last task. */
  | { readonly does: 'open'; readonly lesson: string; readonly task: string | null }
  /** A key or a click. */
  | { readonly does: 'work' }
  /** Makes the edits of an attempt and presses Run, or points at a line, or says that this is the step. */
  | { readonly does: 'run' | 'answer'; readonly attempt: TriedAttempt }
  /** The run has ended, and was checked. */
  | { readonly does: 'see'; readonly attempt: TriedAttempt }
  | { readonly does: 'take a hint' | 'take the solution' }
  | { readonly does: 'raise a hand'; readonly text: string }
  | { readonly does: 'lower the hand' | 'show the screen' | 'hide the screen' | 'reload' }
  /** Nothing at all, for minutes; then it goes on. */
  | { readonly does: 'wake up' };

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HINTS = 3;
const QUESTIONS = [
  '',
  '',
  'Where is it?',
  'It says the same again',
  'I do not see the line',
  'Is this right?',
];

/** What somebody is like. */
export interface Person {
  /** How likely a first attempt is to pass. */
  readonly skill: number;
  /** Of the usual time for everything. */
  readonly pace: number;
  readonly asks: number;
  readonly sleeps: number;
}

export function personOf(chance: Chance): Person {
  return {
    skill: chance.between(0.15, 0.7),
    pace: chance.between(0.6, 1.6),
    asks: chance.between(0, 0.35),
    sleeps: chance.happens(0.3) ? 0.12 : 0.01,
  };
}

/** Goes through the lessons in turn, each once; from this task on, if it is named and there. */
export function* lifeOf(
  lessons: readonly PlayedLesson[],
  person: Person,
  chance: Chance,
  from: { readonly lesson: string; readonly task: string } | null = null,
): Generator<Step, void> {
  const first = Math.max(
    0,
    lessons.findIndex(({ id }) => id === from?.lesson),
  );
  for (const { id: lesson, tasks } of lessons.slice(first)) {
    const begin = lesson === from?.lesson ? tasks.findIndex(({ id }) => id === from.task) : 0;
    for (const task of tasks.slice(Math.max(0, begin))) yield* through(lesson, task, person, chance);
    yield { after: pause(2, 8, person, chance), does: 'open', lesson, task: null };
    yield* reading(2, person, chance);
  }
}

function* through(lesson: string, task: PlayedTask, person: Person, chance: Chance): Generator<Step, void> {
  yield { after: pause(2, 10, person, chance), does: 'open', lesson, task: task.id };
  yield* reading(Math.floor(chance.between(1, 6)), person, chance);
  const stuck = { misses: 0, hints: 0, isHandUp: false, last: null as TriedAttempt | null };
  for (;;) {
    if (chance.happens(person.sleeps)) yield { after: chance.between(2, 10) * MINUTE, does: 'wake up' };
    const attempt = chosen(task, stuck, person, chance);
    yield* making(task, attempt, person, chance);
    if (attempt.passed) break;
    stuck.misses += 1;
    stuck.last = attempt;
    yield* wondering(stuck, person, chance);
  }
  if (stuck.isHandUp) {
    yield { after: pause(1, 5, person, chance), does: 'lower the hand' };
    yield { after: pause(0.5, 3, person, chance), does: 'hide the screen' };
  }
  yield* reading(1, person, chance);
}

/** Who has missed more, and was helped, is likelier to pass; some try the same again. */
function chosen(
  { attempts }: PlayedTask,
  { misses, hints, last }: { misses: number; hints: number; last: TriedAttempt | null },
  { skill }: Person,
  chance: Chance,
): TriedAttempt {
  const passes = chance.happens(Math.min(0.95, skill + 0.06 * misses + 0.12 * hints));
  if (!passes && last && chance.happens(0.35)) return last;
  const possible = attempts.filter(({ passed }) => passed === passes);
  return chance.pick(possible.length > 0 ? possible : attempts);
}

function* making(
  { kind }: PlayedTask,
  attempt: TriedAttempt,
  person: Person,
  chance: Chance,
): Generator<Step, void> {
  const keys = Object.keys(attempt.edits).length > 0 ? chance.between(6, 30) : chance.between(1, 4);
  for (let key = 0; key < keys; key++) yield { after: pause(0.4, 3, person, chance), does: 'work' };
  if (kind === 'name-the-culprit')
    return yield { after: pause(1, 6, person, chance), does: 'answer', attempt };
  yield { after: pause(0.5, 2, person, chance), does: 'run', attempt };
  if (kind === 'find-the-moment') {
    yield* reading(Math.floor(chance.between(2, 8)), person, chance);
    return yield { after: pause(1, 6, person, chance), does: 'answer', attempt };
  }
  yield { after: Math.max(200, attempt.run.milliseconds), does: 'see', attempt };
}

/** After an attempt that failed. */
function* wondering(
  stuck: { misses: number; hints: number; isHandUp: boolean },
  person: Person,
  chance: Chance,
): Generator<Step, void> {
  yield { after: pause(4, 30, person, chance), does: 'work' };
  if (stuck.hints < HINTS && chance.happens(0.3)) {
    stuck.hints += 1;
    yield { after: pause(1, 4, person, chance), does: 'take a hint' };
    yield* reading(1, person, chance);
  } else if (stuck.hints === HINTS && stuck.misses > 5 && chance.happens(0.4)) {
    yield { after: pause(2, 6, person, chance), does: 'take the solution' };
  }
  if (!stuck.isHandUp && stuck.misses >= 2 && chance.happens(person.asks)) {
    stuck.isHandUp = true;
    yield { after: pause(2, 9, person, chance), does: 'raise a hand', text: chance.pick(QUESTIONS) };
    if (chance.happens(0.3)) yield { after: pause(1, 5, person, chance), does: 'show the screen' };
  }
  if (chance.happens(0.03)) yield { after: pause(1, 5, person, chance), does: 'reload' };
}

/** Looks at something, with a click or a key now and then. */
function* reading(clicks: number, person: Person, chance: Chance): Generator<Step, void> {
  for (let click = 0; click < clicks; click++) yield { after: pause(4, 20, person, chance), does: 'work' };
}

/** Between so many seconds of the usual pace, in milliseconds of this person's. */
function pause(least: number, most: number, { pace }: Person, chance: Chance): number {
  return chance.between(least, most) * pace * SECOND;
}
