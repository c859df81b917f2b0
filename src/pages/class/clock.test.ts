import { expect, it } from 'vitest';
import { clockText, clockWords } from './clock.ts';

it.each([
  [3600, '1:00:00', ''],
  [249, '4:09', ''],
  [61, '1:01', ''],
  [60, '1:00', 'The last minute'],
  [1, '0:01', 'The last minute'],
  [0, '0:00', 'Time is up'],
  [-5, '0:00', 'Time is up'],
])('%i seconds are %s', (seconds, text, words) => {
  expect(clockText(seconds)).toBe(text);
  expect(clockWords(seconds)).toBe(words);
});
