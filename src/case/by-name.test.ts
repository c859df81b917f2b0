import { expect, test } from 'vitest';
import { at } from './by-name.ts';

const files: Readonly<Record<string, string>> = { 'main.py': 'x' };
const INHERITED = [...Object.getOwnPropertyNames(Object.prototype), '__proto__'];

test.each(INHERITED)('a record without "%s" has nothing under that name', (name) => {
  expect(at(files, name)).toBeUndefined();
});

test.each(INHERITED)('a record with "%s" has what was put there', (name) => {
  expect(at({ ...files, [name]: 'x' }, name)).toBe('x');
});
