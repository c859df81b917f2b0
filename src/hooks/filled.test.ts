import { expect, it } from 'vitest';
import { filledAnew, filledIn } from './filled.ts';
import { HOOKS } from './shelf.ts';

const hook = HOOKS.find(({ id }) => id === 'who-imports-twice');
if (!hook) throw new Error('The shelf has no such hook.');

it('begins with the values of the shelf', () => {
  const filled = filledAnew(hook);
  expect(filled.problems).toEqual([]);
  expect(filled.files['site-packages/firstthing.py']).toBe(hook.source);
});

it('keeps the last valid Python while a field is wrong', () => {
  const right = filledIn(filledAnew(hook), { FILE: 'a.py' });
  const wrong = filledIn(right, { FILE: 'a.p' });
  expect(wrong.values).toEqual({ FILE: 'a.p' });
  expect(wrong.problems).toHaveLength(1);
  expect(wrong.files).toBe(right.files);
});
