import { expect, it } from 'vitest';
import { tidy } from './tidy.ts';

it.each([
  ['  Why \n\t does it   fail? ', 'Why does it fail?'],
  ['left \u202eto right', 'left to right'],
  ['\u200b\u2060\ufeff', ''],
  [' \u0301 ', ''],
  ['family: 👨‍👩‍👧', 'family: 👨‍👩‍👧'],
  ['می‌خواهم', 'می‌خواهم'],
  [`H${'\u0301'.repeat(500)}`, `H${'\u0301'.repeat(6)}`],
  ['<b>no</b>', '<b>no</b>'],
])('%j is shown as %j', (text, shown) => {
  expect(tidy(text)).toBe(shown);
});
