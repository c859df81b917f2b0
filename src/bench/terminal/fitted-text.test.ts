import { describe, expect, it } from 'vitest';
import { cutNotice } from '#runtime';
import { fitted, SCROLLBACK } from './fitted-text.ts';

const lines = (count: number) => Array.from({ length: count }, (_, line) => `line ${line}\n`).join('');

describe('what the terminal remembers', () => {
  it.each(['', 'a', '\n', '\n\n', 'a\n', lines(4_800), 'x'.repeat(100_000)])(
    'is all of a text that fits',
    (text) => {
      expect(fitted(text)).toBe(text);
    },
  );

  it('is the begin and the end of many lines, with the truth between them', () => {
    const text = lines(100_000);
    const [head = '', cut, tail = ''] = fitted(text).split(/\n… ([\d,]+) characters cut …\n/);
    expect(head).toBe(lines(500));
    expect(tail).toMatch(/^line 95600\n/);
    expect(tail).toMatch(/\nline 99999\n$/);
    expect(Number(cut?.replaceAll(',', ''))).toBe(text.length - head.length - tail.length);
  });

  it.each([
    ['one long line', 'x'.repeat(400_000)],
    ['empty lines', '\n'.repeat(400_000)],
    ['long lines', `${'x'.repeat(999)}\n`.repeat(400)],
  ])('is less than its scrollback of %s', (_, text) => {
    const rows = fitted(text)
      .split('\n')
      .map(({ length }) => Math.max(1, Math.ceil(length / 40)));
    expect(rows.reduce((sum, count) => sum + count)).toBeLessThan(SCROLLBACK);
    expect(fitted(text)).toMatch(/characters cut/);
  });

  it('counts what had been cut before', () => {
    const whole = 'x'.repeat(400_000);
    const cut = `${'x'.repeat(190_000)}${cutNotice(20_000)}${'x'.repeat(190_000)}`;
    expect(fitted(cut)).toBe(fitted(whole));
  });
});
