import { describe, expect, it } from 'vitest';
import { movedTo } from './moved-lines.ts';

const before = { 'shop/models.py': 'a\nb\nc\n', 'main.py': 'x\n', 'site-packages/lib.py': 'one\n' };
const after = {
  'shop/models.py': 'hook\nhook\na\nc\n',
  'main.py': 'x\n',
  'site-packages/lib.py': 'zero\none\n',
};
const moved = movedTo(before, after);

describe('a line that has moved', () => {
  it.each([
    [
      '  File "/home/web/shop/models.py", line 1, in <module>',
      '  File "/home/web/shop/models.py", line 3, in <module>',
    ],
    ['shop/models.py:3 c', 'shop/models.py:4 c'],
    ['at (shop/models.py:3) and shop/models.py:1', 'at (shop/models.py:4) and shop/models.py:3'],
    [
      '  File "/lib/python3.14/site-packages/lib.py", line 1',
      '  File "/lib/python3.14/site-packages/lib.py", line 2',
    ],
  ])('in %j is written as %j', (text, written) => expect(moved(text)).toBe(written));

  it.each([
    '  File "/home/web/shop/models.py", line 2, in <module>',
    'main.py:1',
    'other/models.py:1',
    'no place, line 1',
    'models.py: line 1',
  ])('is not one in %j', (text) => expect(moved(text)).toBe(text));

  it('takes no longer than the text is long', () => {
    const long = `${'x'.repeat(200_000)}.py:1 ${'", line 1'.repeat(20_000)}`;
    const started = performance.now();
    moved(long);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
