import { expect, it } from 'vitest';
import { MOST_LEARNERS } from '../bounds.ts';
import { ROOM_VERSION } from '../messages.ts';
import { clientName } from '../played-room-for-tests.ts';
import { createLearners } from './learners.ts';
import { STATUS } from './played-class-for-tests.ts';
import { newKey } from './sealed.ts';

const learns = (version = ROOM_VERSION) => JSON.stringify({ version, key: newKey() });
const status = JSON.stringify(STATUS);

/** A class that has no place for one more. */
function fullClass() {
  const learners = createLearners([]);
  for (let number = 1; number <= MOST_LEARNERS; number += 1)
    learners.hear(clientName(number), 'learns', learns(), false);
  return learners;
}

it('who comes when the class is full is not on the board, and is counted once', () => {
  const learners = fullClass();
  const late = clientName(MOST_LEARNERS + 1);
  expect([learners.list().length, learners.turnedAway()]).toEqual([MOST_LEARNERS, 0]);
  for (const [what, text] of [
    ['learns', learns()],
    ['status', status],
    ['status', status],
  ] as const)
    expect(learners.hear(late, what, text, false)).toBe(false);
  expect([learners.list().length, learners.turnedAway()]).toEqual([MOST_LEARNERS, 1]);
  // What it said may lie in the broker all the same.
  expect(learners.all()).toContain(late);
  expect(learners.hear(clientName(1), 'status', status, false)).toBe(true);
});

it('who was turned away has the place of one who is taken off the board', () => {
  const learners = fullClass();
  const late = clientName(MOST_LEARNERS + 1);
  learners.hear(late, 'learns', learns(), false);
  learners.forget(clientName(7));
  expect(learners.hear(late, 'status', status, false)).toBe(true);
  expect(learners.list().at(-1)).toMatchObject({ client: late, number: MOST_LEARNERS + 1, isHere: true });
  expect(learners.turnedAway()).toBe(0);
  expect(learners.all()).toContain(late);
});

it('a learner with a newer release of the deck is on the board, though what it says there is not read', () => {
  const learners = createLearners([]);
  const newer = clientName(1);
  learners.hear(newer, 'learns', learns(ROOM_VERSION + 1), false);
  expect(learners.hear(newer, 'status', JSON.stringify({ ...STATUS, mood: 'fine' }), false)).toBe(false);
  expect(learners.list()).toMatchObject([{ client: newer, isHere: true, status: null }]);
});
