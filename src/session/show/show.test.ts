import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useSession } from '../state/session.ts';
import { elapsedOf } from '../state/show.ts';
import { pauseClock, resetClock, setSlot, startClock, undoClockReset } from './show.ts';

beforeEach(() => {
  vi.useFakeTimers();
  useSession.setState(useSession.getInitialState(), true);
});
afterEach(() => void vi.useRealTimers());

const minutes = (count: number) => vi.advanceTimersByTime(count * 60_000);
const elapsed = () => elapsedOf(useSession.getState().show.clock, Date.now()) / 60_000;

it('A clock that was set to zero by a slip is as if it had never been', () => {
  startClock();
  minutes(20);
  pauseClock();
  resetClock();
  expect(elapsed()).toBe(0);
  undoClockReset();
  expect(elapsed()).toBe(20);
  expect(useSession.getState().show.cleared).toBeNull();
});

it('What has passed since counts too, whether it still passes or not', () => {
  startClock();
  minutes(20);
  resetClock();
  startClock();
  minutes(2);
  undoClockReset();
  minutes(1);
  expect(elapsed()).toBe(23);
  resetClock();
  startClock();
  minutes(1);
  pauseClock();
  undoClockReset();
  expect(elapsed()).toBe(24);
});

it('Without anything to take back, the clock stays', () => {
  startClock();
  minutes(3);
  undoClockReset();
  expect(elapsed()).toBe(3);
});

it('A slot is a whole number of minutes that a talk can have', () => {
  const slotAfter = (asked: number | null) => {
    setSlot(asked);
    return useSession.getState().show.slot;
  };
  expect([25, 24.6, 0, 1e9, null].map(slotAfter)).toEqual([25, 25, 5, 240, null]);
});
