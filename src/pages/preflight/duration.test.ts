import { expect, test } from 'vitest';
import { aboutTime, timeLeft } from './duration.ts';

test('the first time, what is left follows from what is done, once that is something', () => {
  expect(timeLeft({ done: 3, all: 60, elapsed: 9_000, known: null })).toBeNull();
  expect(timeLeft({ done: 20, all: 60, elapsed: 30_000, known: null })).toBe(60_000);
  expect(timeLeft({ done: 60, all: 60, elapsed: 90_000, known: null })).toBe(0);
});

test('later it follows from the last time, as long as it takes no longer', () => {
  expect(timeLeft({ done: 0, all: 60, elapsed: 10_000, known: 90_000 })).toBe(80_000);
  expect(timeLeft({ done: 30, all: 60, elapsed: 100_000, known: 90_000 })).toBe(100_000);
});

test('a duration is said in round numbers', () => {
  const said = [0, 9_000, 14_000, 38_000, 60_000, 100_000, 160_000].map(aboutTime);
  expect(said).toEqual([
    'a few seconds',
    'a few seconds',
    'about 10 seconds',
    'about 40 seconds',
    'about a minute',
    'about 2 minutes',
    'about 3 minutes',
  ]);
});
