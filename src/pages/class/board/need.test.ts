import { expect, test } from 'vitest';
import { type ClassCall, type LastAnswer, NO_CALL } from '../../../room/index.ts';
import { aLearner, aStatus, passed } from './learners-for-tests.ts';
import { byNeed, needOf } from './need.ts';

const NOW = 1_800_000_000_000;
const MINUTE = 60_000;
const tasksOf = (lesson: string) => (lesson === 'sys-path' ? ['see', 'hook'] : []);
const need = (learner: ReturnType<typeof aLearner>, call: ClassCall = NO_CALL) =>
  needOf(learner, call, NOW, tasksOf);

const missed = (sameMisses: number, task = 'see'): LastAnswer => ({
  ...{ lesson: 'sys-path', task, is: 'ended', state: 'exited 1 in 0.4 s', passed: false },
  ...{ saw: 'No traceback', exception: '', line: null, sameMisses },
});
const hand = { id: 'a', text: 'Where is it?', since: NOW - MINUTE };

test('a hand comes before all else, and says since when it is up and whether it was seen', () => {
  const learner = aLearner({ hand, status: aStatus({ last: missed(5) }), signAt: NOW - 10 * MINUTE });
  expect(need(learner)).toEqual({ is: 'hand', since: hand.since, text: 'Where is it?', isSeen: false });
  const seen = { ...learner, told: { ...learner.told, handSeen: 'a' } };
  expect(need(seen)).toMatchObject({ isSeen: true });
  expect(need({ ...seen, hand: { ...hand, id: 'b' } })).toMatchObject({ isSeen: false });
});

test('the same check that failed three times is stuck, twice is not', () => {
  expect(need(aLearner({ signAt: NOW, status: aStatus({ last: missed(2) }) }))).toEqual({ is: 'fine' });
  expect(need(aLearner({ signAt: NOW, status: aStatus({ last: missed(3) }) }))).toEqual({
    is: 'stuck',
    times: 3,
  });
});

test('who has gone on to another task, or passed, is not stuck any more', () => {
  expect(need(aLearner({ signAt: NOW, status: aStatus({ last: missed(7, 'hook') }) }))).toEqual({
    is: 'fine',
  });
  const last = { ...missed(7), passed: true };
  expect(need(aLearner({ signAt: NOW, status: aStatus({ last }) }))).toEqual({ is: 'fine' });
  const elsewhere = { ...missed(7), lesson: 'random' };
  expect(need(aLearner({ signAt: NOW, status: aStatus({ last: elsewhere }) }))).toEqual({ is: 'fine' });
});

test('no sign for two minutes is silent, and away where the page is closed', () => {
  const since = NOW - 2 * MINUTE;
  expect(need(aLearner({ signAt: since + 1 }))).toEqual({ is: 'fine' });
  expect(need(aLearner({ signAt: since }))).toEqual({ is: 'silent', since, isAway: false });
  expect(need(aLearner({ signAt: since, isHere: false }))).toEqual({ is: 'silent', since, isAway: true });
});

test('who has done all of the lesson, or the task that all do, is done, however long they are silent', () => {
  const signAt = NOW - 30 * MINUTE;
  const one = aLearner({ signAt, status: aStatus({ work: passed('see') }) });
  const both = aLearner({ signAt, status: aStatus({ work: passed('see', 'hook') }) });
  expect(need(one)).toMatchObject({ is: 'silent' });
  expect(need(both)).toEqual({ is: 'done', of: 'lesson' });
  const task = { id: 'x', lesson: 'sys-path', task: 'see', startedAt: 0, endsAt: null };
  expect(need(one, { ...NO_CALL, task })).toEqual({ is: 'done', of: 'task' });
  expect(need(one, { ...NO_CALL, task: { ...task, task: 'hook' } })).toMatchObject({ is: 'silent' });
});

test('who has said nothing yet is fine, and in no lesson nobody is done', () => {
  expect(need(aLearner({ signAt: NOW, status: null }))).toEqual({ is: 'fine' });
  expect(need(aLearner({ signAt: NOW, status: aStatus({ at: null }) }))).toEqual({ is: 'fine' });
  expect(
    need(aLearner({ signAt: NOW, status: aStatus({ at: { lesson: '__proto__', task: null } }) })),
  ).toEqual({
    is: 'fine',
  });
});

test('the longest hand comes first, then who tried most, then who is silent longest, then all others as they came', () => {
  const all = [
    { number: 1, need: { is: 'done', of: 'task' } },
    { number: 2, need: { is: 'fine' } },
    { number: 3, need: { is: 'silent', since: 10, isAway: true } },
    { number: 4, need: { is: 'silent', since: 30, isAway: false } },
    { number: 5, need: { is: 'silent', since: 20, isAway: false } },
    { number: 6, need: { is: 'stuck', times: 3 } },
    { number: 7, need: { is: 'stuck', times: 6 } },
    { number: 8, need: { is: 'hand', since: 20, text: '', isSeen: false } },
    { number: 9, need: { is: 'hand', since: 10, text: '', isSeen: false } },
    { number: 10, need: { is: 'fine' } },
  ] as const;
  expect([...all].sort(byNeed).map(({ number }) => number)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 10, 1]);
});
