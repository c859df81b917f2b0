import { expect, test } from 'vitest';
import type { ComparedLines } from '#evidence';
import { limitText, shownLines } from './shown-lines.ts';

const line = { from: 'stdout', text: 'x' } as const;
const same: ComparedLines = { is: 'same', left: line, right: line };
const different: ComparedLines = { is: 'different', left: line, right: null };
const many = (count: number) => Array.from({ length: count }, () => same);

test('A comparison that a page can hold is shown whole, without a word about it', () => {
  const shown = shownLines([...many(3_000), different]);
  expect(shown).toMatchObject({ above: 0, below: 0 });
  expect(shown.lines).toHaveLength(3_001);
  expect(limitText(shown, true)).toBeNull();
});

test('Of a longer one the part with the first difference is shown, and the rest is counted', () => {
  const shown = shownLines([...many(50_000), different, ...many(50_000)]);
  expect(shown.lines).toHaveLength(4_000);
  expect(shown.lines[500]).toBe(different);
  expect(shown.above + shown.below + 4_000).toBe(100_001);
  expect(limitText(shown, true)).toBe(
    '4,000 lines are shown; 49,500 lines above and 46,501 lines below are not.',
  );
});

test('Where the end is near, as much as fits is shown of what is above it', () => {
  const shown = shownLines([...many(10_000), different]);
  expect(shown).toMatchObject({ above: 6_001, below: 0 });
});

test('That lines could not be matched is said', () => {
  expect(limitText(shownLines([different]), false)).toMatch(/^Too many lines differ/);
});
