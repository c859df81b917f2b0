import { expect, test } from 'vitest';
import type { SequencePattern } from '#case';
import { readSequence } from './read-sequence.ts';

const pattern: SequencePattern = {
  kind: 'sequence',
  from: { stream: 'stdout' },
  row: /^(?<label>\w+) (?<values>\d.*)$/,
  title: 'Rows',
};

test('Rows that a table can show are all of them, without a word about it', () => {
  const { clues, notes } = readSequence(['first 2 3 4', 'expected 1 2 3 4'], pattern);
  expect(clues[0]?.rows.map(({ values, shift }) => [values.length, shift])).toEqual([
    [3, 1],
    [4, 0],
  ]);
  expect(notes).toEqual([]);
});

test('Of more rows the first and the last are shown, and that is said', () => {
  const lines = Array.from({ length: 2_000 }, (_, n) => `row${n} 1 2 3`);
  const { clues, notes } = readSequence(lines, pattern);
  expect(clues[0]?.rows).toHaveLength(40);
  expect(clues[0]?.rows.at(-1)?.label).toBe('row1999');
  expect(notes).toEqual(['Of 2,000 rows, the first 20 and the last 20 are shown.']);
});

test('Of a longer row the first values are shown, and that is said', () => {
  const row = `first ${'1 '.repeat(5_000)}`;
  const { clues, notes } = readSequence([row, row], pattern);
  expect(clues[0]?.rows.map(({ values }) => values.length)).toEqual([100, 100]);
  expect(notes).toEqual(['Of a row, the first 100 values are shown.']);
});
