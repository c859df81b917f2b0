import { expect, test } from 'vitest';
import { asSentence, withNamesAsCode } from './title.ts';

test.each([
  ['random.seed was called by', '`random.seed` was called by'],
  [
    'shop/models.py is run as the module shop.models, imported by',
    '`shop/models.py` is run as the module `shop.models`, imported by',
  ],
  ['<shop.User object at 0x7f00aa> was made by', '`<shop.User object at 0x7f00aa>` was made by'],
  ["mover.DEFAULTS['paths'] was changed by", "`mover.DEFAULTS['paths']` was changed by"],
  ['decimal.getcontext() was called by', '`decimal.getcontext()` was called by'],
  ['trainin.plan was never imported.', '`trainin.plan` was never imported.'],
  ['nobody called it (see shop.items)', 'nobody called it (see `shop.items`)'],
  ['`x` is set as it was', '`x` is set as it was'],
  [
    'shop/a.py is half made, and asked for as `shop.a` by',
    '`shop/a.py` is half made, and asked for as `shop.a` by',
  ],
])('In %j names are code', (heading, title) => {
  expect(withNamesAsCode(heading)).toBe(title);
});

test('A sentence begins as one, and its numbers are none of its names', () => {
  expect(asSentence('watching made the program 1.5 times slower (0.31 s of 0.91 s).')).toBe(
    'Watching made the program 1.5 times slower (0.31 s of 0.91 s).',
  );
  expect(asSentence('trainin.plan was never imported.')).toBe('`trainin.plan` was never imported.');
});
