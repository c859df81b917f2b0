import { expect, test } from 'vitest';
import { firstLook } from './first-look.ts';

/** Twelve lines, as on a slide. */
const FITS = 12;

function file(...parts: readonly (string | number)[]): string {
  return parts.map((part) => (typeof part === 'number' ? '    pass\n'.repeat(part) : `${part}\n`)).join('');
}

const HOOK = file(
  '"""Who imports it?"""',
  '',
  'import sys',
  'from a import (',
  '  b,',
  ')',
  '',
  'stacks = {}',
  '',
  'def watch():',
  20,
);
const all = (text: string) => text.split('\n').map((_, index) => index + 1);

test('A file that fits is shown from its first line', () => {
  expect(firstLook(file('import sys', 8, 'changed()'), [10], FITS)).toBe(1);
});

test('A file that is all hook is opened at its function, and not at its docstring', () => {
  expect(firstLook(HOOK, all(HOOK).slice(0, -1), FITS)).toBe(10);
});

test('A change that fits is opened with what is around it, whatever comes before', () => {
  expect(firstLook(file(20, 'changed()', 10), [21], FITS)).toBe(19);
  expect(firstLook(file('import sys', 'import hook', 30), [2], FITS)).toBe(1);
});

test('A file without changes is opened behind its imports', () => {
  expect(firstLook(file('"""A', 'module."""', '', 'import sys', '', 'answer = 42', 20), [], FITS)).toBe(4);
  expect(firstLook(file(30), [], FITS)).toBe(1);
});
