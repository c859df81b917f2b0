import { expect, test } from 'vitest';
import type { Need } from './need.ts';
import { needInFull, needText, onItText } from './need-words.ts';

const NOW = 1_800_000_000_000;
const MINUTE = 60_000;
const silent = (minutes: number, isAway = false): Need => ({
  ...{ is: 'silent', since: NOW - minutes * MINUTE, isAway },
});
const hand = (minutes: number, isSeen: boolean): Need => ({
  ...{ is: 'hand', since: NOW - minutes * MINUTE, text: 'Where?', isSeen },
});

test.each<readonly [Need, string]>([
  [hand(0, false), 'Hand up just now'],
  [hand(4, false), 'Hand up 4 min'],
  [hand(4, true), 'Hand seen 4 min'],
  [silent(2), 'No sign for 2 min'],
  [silent(65), 'No sign for 1 h'],
  [silent(3, true), 'Away 3 min'],
  [{ is: 'fine' }, 'Fine'],
  [{ is: 'done', of: 'task' }, 'Done'],
  [{ is: 'done', of: 'lesson' }, 'Lesson done'],
])('a need is said with its time: %j', (need, text) => {
  expect([needText(need, NOW), needInFull(need, NOW)]).toEqual([text, text]);
});

test('who is stuck is said in short, and in full where there is room', () => {
  const need: Need = { is: 'stuck', times: 3 };
  expect([needText(need, NOW), needInFull(need, NOW)]).toEqual([
    '3× same check',
    'Stuck, the same check failed 3 times',
  ]);
});

test.each([
  [59, 'under a minute'],
  [60, '1 min on it'],
  [3_900, '65 min on it'],
])('%i seconds at a task are said in minutes', (seconds, text) => expect(onItText(seconds)).toBe(text));
