import { expect, it } from 'vitest';
import { timeText } from './time-text.ts';

it.each([
  [0, '0 s'],
  [40, '40 s'],
  [60, '1 min'],
  [190, '3 min 10 s'],
  [3900, '1 h 5 min'],
])('%i seconds are said to be %s', (seconds, said) => {
  expect(timeText(seconds)).toBe(said);
});
