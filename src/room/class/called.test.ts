import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { clientName, ROOM } from '../played-room-for-tests.ts';
import { createCalls } from './called.ts';
import { NO_CALL, NOTHING_TOLD } from './calls.ts';
import { classTopicsOf } from './class-topics.ts';
import { newKey, seal } from './sealed.ts';

const NOW = 1_800_000_000_000;
const MINUTE = 60_000;
const topics = classTopicsOf(ROOM);
const mine = topics.to(clientName(1));
const key = newKey();

let newest = 0;
let calls = createCalls({ topic: mine, key, newest: () => newest });

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  newest = 0;
  calls = createCalls({ topic: mine, key, newest: () => newest });
});
afterEach(() => void vi.useRealTimers());

/** The instructor, whose clock is ahead of this one by so many milliseconds, has said this so long ago. */
function hearCall({ ahead = 0, late = 0, isRetained = false, term = 1, says = 'Tea' }) {
  const call = { ...NO_CALL, pause: { says, endsAt: null } };
  const text = JSON.stringify({ term, now: Date.now() + ahead - late, call });
  calls.hear({ topic: topics.call, text, isRetained });
}
function hearTold(term: number, seq: number, withKey = key, topic = mine) {
  const sealed = seal(withKey, topic, JSON.stringify({ term, told: { ...NOTHING_TOLD, seq } }));
  calls.hear({ topic: mine, text: JSON.stringify({ sealed }), isRetained: false });
}

it('a clock that is ahead or behind is known by the message that took the shortest way', () => {
  hearCall({ ahead: 3 * MINUTE, late: 900 });
  expect(calls.read().ahead).toBe(3 * MINUTE - 900);
  hearCall({ ahead: 3 * MINUTE, late: 20 });
  hearCall({ ahead: 3 * MINUTE, late: 5_000 });
  expect(calls.read().ahead).toBe(3 * MINUTE - 20);
  calls.entered();
  hearCall({ ahead: -MINUTE, late: 50 });
  expect(calls.read().ahead).toBe(-MINUTE - 50);
});

it('what was kept for an hour does not say that a clock is an hour behind, but may say that it is ahead', () => {
  hearCall({ late: 60 * MINUTE, isRetained: true });
  expect(calls.read()).toMatchObject({ ahead: 0, call: { pause: { says: 'Tea' } } });
  hearCall({ ahead: 90 * MINUTE, late: 60 * MINUTE, isRetained: true });
  expect(calls.read().ahead).toBe(30 * MINUTE);
  hearCall({ ahead: 90 * MINUTE, late: 10 });
  expect(calls.read().ahead).toBe(90 * MINUTE - 10);
});

it('another desk has another clock, and nothing of the one before it counts any more', () => {
  hearCall({ ahead: 10 * MINUTE });
  hearCall({ ahead: MINUTE, term: 2, says: 'Lunch' });
  expect(calls.read()).toMatchObject({ ahead: MINUTE, call: { pause: { says: 'Lunch' } } });
  hearCall({ ahead: 10 * MINUTE, term: 1, says: 'Tea' });
  expect(calls.read()).toMatchObject({ ahead: MINUTE, call: { pause: { says: 'Lunch' } } });
  // The audience's part has heard of a third one.
  newest = 3;
  hearTold(2, 7);
  expect(calls.read().told.seq).toBe(0);
  hearTold(3, 8);
  expect(calls.read().told.seq).toBe(8);
});

it('what was sealed for another one, or for another place, is not heard', () => {
  hearTold(1, 5, newKey());
  hearTold(1, 5, key, topics.to(clientName(2)));
  expect(calls.read().told.seq).toBe(0);
  hearTold(1, 5);
  expect(calls.read().told.seq).toBe(5);
});
