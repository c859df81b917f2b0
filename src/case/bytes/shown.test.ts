import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from './file-text.ts';
import { editedText, shownAs, shownText } from './shown.ts';

const text = fc
  .array(fc.constantFrom('a', 'b', 'é', '\r\n', '\r', '\n', '\udce9', '  '), { maxLength: 12 })
  .map((parts) => parts.join(''));

describe('an edit of what is shown of a file', () => {
  it('that changes nothing leaves every byte', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (body, hasMark) => {
        const whole = hasMark ? `\ufeff${body}` : body;
        expect(editedText(whole, shownText(whole))).toBe(whole);
      }),
      { numRuns: 3_000 },
    );
  });

  it('is there, whatever it is', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(shownText(editedText(before, shownText(after)))).toBe(shownText(after));
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ['in a line', 'a\r\nb\nc\rd', 'a\nB\nc\nd', 'a\r\nB\nc\rd'],
    ['a new line, which ends as the one above', 'a\r\nb\n', 'a\nx\nb\n', 'a\r\nx\r\nb\n'],
    ['a line parted in two', 'ab\r\nc\n', 'a\nb\nc\n', 'a\r\nb\r\nc\n'],
    ['at the end', 'a\r\nb', 'a\nb\n', 'a\r\nb\r\n'],
    ['that takes the last end away', 'a\r\nb\r\n', 'a\nb', 'a\r\nb'],
    ['behind a byte order mark', '\ufeffa\r\n', 'ab\n', '\ufeffab\r\n'],
    ['by an editor that has DOS line ends', 'a\r\nb\n', 'A\r\nb\r\n', 'A\r\nb\n'],
    ['by an editor that has them, in a file that has none', 'a\nb\n', 'A\r\nb\r\n', 'A\nb\n'],
  ])('%s, keeps all other line ends', (_, before, edited, after) => {
    expect(editedText(before, edited)).toBe(after);
  });
});

describe('a file is shown', () => {
  const shown = (path: string, bytes: readonly number[]) =>
    shownAs(path, textOf(path, Uint8Array.from(bytes))).as;

  it.each([
    ['a picture', 'a.png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13], 'bytes'],
    ['a pickle', 'a.pickle', [0x80, 0x04, 0x95, 0x0b, 0, 0, 0, 0, 0, 0, 0], 'bytes'],
    ['a program in UTF-16', 'main.py', [0xff, 0xfe, 0x23, 0, 0x0a, 0], 'bytes'],
    ['a program with one NUL', 'main.py', [...Array(20).fill(0x23), 0], 'text'],
    ['a table in Latin 1', 'a.csv', [...Array(20).fill(0x61), 0xe9], 'text'],
    ['a word in Latin 1', 'a.txt', [0x63, 0x61, 0x66, 0xe9], 'text'],
    ['what is packed', 'a.xz', [0xfd, 0x37, 0xfa, 0xff, 0x9c, 0x9d], 'bytes'],
    ['an empty file', 'a.txt', [], 'text'],
    ['colours of a terminal', 'log.txt', [0x1b, 0x5b, 0x33, 0x31, 0x6d], 'text'],
  ])('%s', (_, path, bytes, as) => {
    expect(shown(path, bytes)).toBe(as);
  });

  it('only if an editor can take it', () => {
    expect(shownAs('a.csv', 'x'.repeat(1_000_001)).as).toBe('too-long');
  });
});
