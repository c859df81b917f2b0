import { expect, test } from 'vitest';
import { sourcesOf } from './sources.ts';

const sources = sourcesOf(
  { 'site-packages/shop/models.py': 'installed\n' },
  { 'main.py': 'a\n\n    b\n', 'shop/models.py': 'ours\n', 'notes.txt': '' },
);

test('A line is counted from 1, and stands without its indentation', () => {
  expect([0, 1, 2, 3, 4, 5].map((line) => sources.line('main.py', line))).toEqual([
    null,
    'a',
    null,
    'b',
    null,
    null,
  ]);
});

test('A path of the project hides the same one of a library', () => {
  expect(sourcesOf({ 'a.py': 'installed' }, { 'a.py': 'ours' }).line('a.py', 1)).toBe('ours');
});

test('A module is known by the last parts of its path', () => {
  expect(sources.endingIn('models.py')).toEqual(['site-packages/shop/models.py', 'shop/models.py']);
  expect(sources.endingIn('packages/shop/models.py')).toEqual([]);
  expect(sources.endingIn('notes.txt')).toEqual([]);
});

test.each(['constructor', '__proto__', 'valueOf'])(
  'There is no file "%s" unless somebody made it',
  (name) => {
    expect(sources.has(name)).toBe(false);
    expect(sources.line(name, 1)).toBeNull();
    expect(sourcesOf({ [name]: 'x' }).line(name, 1)).toBe('x');
  },
);

test('A line that nobody would read to its end is cut', () => {
  expect(sourcesOf({ 'a.py': 'x'.repeat(100_000) }).line('a.py', 1)).toHaveLength(400);
});
