import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codecOf } from './codecs.ts';
import { bytesOf, strangersIn, textOf } from './file-text.ts';

const PATHS = ['main.py', 'data.csv', 'tool', 'a.pth'];
const CODINGS = [
  'latin-1',
  'cp1252',
  'shift_jis',
  'euc-jp',
  'koi8-r',
  'gbk',
  'utf-8',
  'utf-16',
  'utf-7',
  'no',
];

/** Bytes that begin with a coding line, often. */
const coded = fc
  .tuple(
    fc.constantFrom('', '\xef\xbb\xbf', '#!/usr/bin/python\n', '\r\n'),
    fc.constantFrom(...CODINGS),
    fc.uint8Array({ maxLength: 60 }),
    fc.boolean(),
  )
  .map(([before, coding, bytes, isBehind]) => {
    const line = Buffer.from(`${before}# coding: ${coding}${isBehind ? '\n' : ' '}`, 'latin1');
    return Uint8Array.from([...line, ...bytes]);
  });

describe('a file', () => {
  it.each(PATHS)('%s has the same bytes again, whatever they are', (path) => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 80 }), coded), (bytes) => {
        expect(Array.from(bytesOf(path, textOf(path, bytes)))).toEqual(Array.from(bytes));
      }),
      { numRuns: 2_000 },
    );
  });

  it('is the text that Python has of it with surrogates for bytes', () => {
    const samples = [[0xff], [0xe2, 0x82], [0xed, 0xa0, 0x80], [0xf0, 0x9f, 0x98, 0x80, 0x80], [0xc0, 0x80]];
    const known = samples.map((bytes) => Array.from(textOf('a.txt', Uint8Array.from(bytes)), codePoint));
    const ask = `import json; print(json.dumps([[ord(c) for c in bytes(b).decode("utf-8", "surrogateescape")] for b in ${JSON.stringify(samples)}]))`;
    expect(known).toEqual(JSON.parse(python(ask)));
  });

  it('is shown by its coding line, behind a hash bang too', () => {
    const bytes = Buffer.from('#!/usr/bin/python\n# -*- coding: latin-1 -*-\nx = "Fenêtre"\n', 'latin1');
    expect(textOf('main.py', bytes)).toContain('Fenêtre');
    expect(textOf('tool', bytes)).toContain('Fenêtre');
    expect(textOf('notes.txt', bytes.subarray(18))).not.toContain('Fenêtre');
  });

  it('keeps a byte order mark, line ends, and NUL', () => {
    const bytes = Buffer.from('\ufeffname;town\r\na\rb\0\n');
    expect(textOf('data.csv', bytes)).toBe('\ufeffname;town\r\na\rb\0\n');
  });

  it('says which letters its coding has no bytes for', () => {
    expect([...strangersIn('main.py', '# coding: latin-1\né = "€ 🦜"')]).toEqual([
      { at: 23, letter: '€', coding: 'latin-1' },
      { at: 25, letter: '🦜', coding: 'latin-1' },
    ]);
    expect([...strangersIn('main.py', '# coding: shift_jis\n"表示"')]).toEqual([]);
  });
});

describe('a coding', () => {
  it.each([
    ...['latin-1', 'L1', 'ascii', 'iso8859-2', 'iso-8859-9', 'ISO_8859-15', 'latin9', 'koi8-r', 'koi8_u'],
    ...[
      'cp1250',
      'windows-1251',
      'cp1252',
      'cp1253',
      'cp1254',
      'cp1257',
      'cp866',
      'mac_roman',
      'cp437',
      'cp850',
    ],
  ])('%s has the letters that Python gives it', (name) => {
    const letters = codecOf(name)?.letters ?? new Map();
    const ask = `import json; print(json.dumps([bytes([b]).decode(${JSON.stringify(name)}, "replace") for b in range(128, 256)]))`;
    const theirs: string[] = JSON.parse(python(ask));
    // Node has letters where Greek code pages have none; browsers have not.
    const ours = theirs.map((their, index) => (their === NONE ? NONE : (letters.get(0x80 + index) ?? NONE)));
    expect(ours).toEqual(theirs);
  });

  it.each(['shift_jis', 'cp932', 'euc-jp', 'gbk', 'gb2312', 'big5', 'euc-kr'])(
    '%s writes nearly all letters as Python does',
    (name) => {
      const codes = Object.fromEntries(codecOf(name)?.codes ?? []);
      const ask = `import json, sys
theirs = {}
for first in range(128, 256):
    for code in [bytes([first])] + [bytes([first, second]) for second in range(64, 255)]:
        text = code.decode(${JSON.stringify(name)}, "ignore")
        if len(text) == 1 and text > "\\x9f" and not "\ue000" <= text <= "\uf8ff": theirs.setdefault(text, int.from_bytes(code))
print(json.dumps(theirs))`;
      const theirs: Record<string, number> = JSON.parse(python(ask));
      const letters = Object.keys(theirs);
      const same = letters.filter((letter) => codes[letter] === theirs[letter]);
      // Browsers and Python differ in some dashes, and in which of two codes is written.
      expect(same.length).toBeGreaterThan(letters.length * 0.9);
    },
  );

  it('that is none, or has more than letters, is not taken for one', () => {
    for (const name of ['utf-8', 'utf-7', 'utf-16', 'rot13', 'constructor', 'unicode_escape', 'mbcs'])
      expect(codecOf(name), name).toBe(null);
  });
});

const NONE = '\ufffd';

function python(source: string): string {
  const { stdout, stderr, status } = spawnSync('python3', ['-c', source], { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return stdout;
}

function codePoint(letter: string): number {
  return letter.codePointAt(0) ?? 0;
}
