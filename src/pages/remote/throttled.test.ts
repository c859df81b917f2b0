import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { throttled } from './throttled.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('A finger that moves without pause is said fifteen times a second, with the newest place, and its last one', () => {
  const said: number[] = [];
  const laser = throttled<number>(66, (place) => said.push(place));
  for (let place = 0; place < 1000; place++) {
    laser.say(place);
    vi.advanceTimersByTime(1);
  }
  vi.advanceTimersByTime(66);
  expect(said.slice(0, 3)).toEqual([0, 65, 131]);
  expect(said).toHaveLength(17);
  expect(said.at(-1)).toBe(999);
});

it('Of a finger that is lifted nothing more is said', () => {
  const said: number[] = [];
  const laser = throttled<number>(66, (place) => said.push(place));
  laser.say(1);
  laser.say(2);
  laser.cancel();
  vi.advanceTimersByTime(1000);
  expect(said).toEqual([1]);
});

it('One that is refused can be called off from within', () => {
  const said: number[] = [];
  const laser = throttled<number>(66, (place) => {
    said.push(place);
    laser.cancel();
  });
  laser.say(1);
  vi.advanceTimersByTime(1000);
  laser.say(2);
  expect(said).toEqual([1, 2]);
});

it('A finger that rests and moves again is said at once', () => {
  const said: number[] = [];
  const laser = throttled<number>(66, (place) => said.push(place));
  laser.say(1);
  vi.advanceTimersByTime(500);
  laser.say(2);
  expect(said).toEqual([1, 2]);
});
