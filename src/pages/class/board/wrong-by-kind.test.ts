import { expect, test } from 'vitest';
import type { WrongAnswer } from '../../../room/index.ts';
import { aLearner, aStatus } from './learners-for-tests.ts';
import { wrongByKind, wrongText } from './wrong-by-kind.ts';

const accused = (file: string, line: number, times = 1): WrongAnswer => ({
  ...{ is: 'accused', lesson: 'sys-path', task: 'name', times, line: { file, line } },
});
const missed = (says: string, task = 'see'): WrongAnswer => ({
  ...{ is: 'missed', lesson: 'sys-path', task, times: 1, says },
});
const classOf = (...wrongs: readonly (readonly WrongAnswer[])[]) =>
  wrongs.map((wrong, index) => aLearner({ number: index + 1, status: aStatus({ wrong }) }));

test('the same kind counts everybody once, however often they tried, and the most frequent comes first', () => {
  const kinds = wrongByKind(
    classOf(
      [missed('No traceback')],
      [accused('settings.py', 3, 9), accused('settings.py', 7)],
      [accused('settings.py', 3), missed('No traceback')],
      [accused('settings.py', 3)],
      [accused('main.py', 1)],
    ),
  );
  expect(kinds.map(({ says, lines, clients }) => [clients.length, says, lines])).toEqual([
    [3, 'settings.py', [3, 7]],
    [2, 'No traceback', []],
    [1, 'main.py', [1]],
  ]);
  expect(kinds[0]).toMatchObject({ clients: ['client 2', 'client 3', 'client 4'], times: 12 });
});

test('the same words in two tasks are two kinds', () => {
  const kinds = wrongByKind(classOf([missed('No traceback'), missed('No traceback', 'hook')]));
  expect(kinds.map(({ task }) => task).sort()).toEqual(['hook', 'see']);
});

test('who has said nothing got nothing wrong', () => {
  expect(wrongByKind([aLearner({ status: null })])).toEqual([]);
});

test.each([
  [[], 'accused settings.py'],
  [[3], 'accused settings.py, line 3'],
  [[3, 7], 'accused settings.py, lines 3 and 7'],
  [[3, 7, 1, 9], 'accused settings.py, lines 3 and 3 more'],
])('a file that was accused at the lines %j is said so', (lines, text) => {
  expect(wrongText({ is: 'accused', says: 'settings.py', lines })).toBe(text);
});
