import { expect, test } from 'vitest';
import { withFewMarks } from './marks.ts';

const ACCENT = '\u0301';

test('endless accents on one character are bounded', () => {
  expect(withFewMarks(`e${ACCENT.repeat(1000)}x${ACCENT}`)).toBe(`e${ACCENT.repeat(16)}x${ACCENT}`);
});

test('a text that grows is what it was, and more', () => {
  const whole = `e${ACCENT.repeat(40)}x`;
  for (let end = 0; end < whole.length; end++)
    expect(withFewMarks(whole).startsWith(withFewMarks(whole.slice(0, end)))).toBe(true);
});

test.each(['plain', 'naïve', 'नमस्ते', '👩‍👩‍👧‍👦', 'ก็'])('%s stays as it is', (text) => {
  expect(withFewMarks(text)).toBe(text);
});
