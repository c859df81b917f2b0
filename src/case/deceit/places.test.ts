import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bytesOf, textOf } from '../bytes/file-text.ts';
import { cpuClock } from '../cpu-clock-for-tests.ts';
import { LIKE_ASCII } from './kinds.ts';
import { placesThatDeceive } from './places.ts';
import { DECEITS, HARMLESS } from './samples-for-tests.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'deceit-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function python(...argv: string[]) {
  const { status, stdout } = spawnSync('python3', argv, { cwd: folder, encoding: 'utf8' });
  return { status, stdout };
}

/** How a file ends and what it prints. */
function run(text: string) {
  writeFileSync(join(folder, 'main.py'), bytesOf('main.py', text));
  return python('main.py');
}

describe('a place that does not run as it reads', () => {
  it.each(DECEITS)('is $name', ({ text, read, line, what }) => {
    // No opinion: Python makes something else of it.
    expect(run(text)).not.toEqual(run(read));
    expect(placesThatDeceive('main.py', text)[0]).toMatchObject({ line, what });
    expect(placesThatDeceive('main.py', read)).toEqual([]);
  });

  it('is half a character, which comes out of no file', () => {
    expect(placesThatDeceive('a.txt', 'x\ud800')).toMatchObject([
      { column: 2, what: expect.stringMatching(/^half/) },
    ]);
  });

  it('is a byte that is no letter, in a program', () => {
    const text = textOf('main.py', Uint8Array.of(0x23, 0xe9));
    expect(run(text).status).toBe(1);
    expect(placesThatDeceive('main.py', text)).toMatchObject([
      { column: 2, what: expect.stringMatching(/^a byte that is no letter \(0xE9\)/) },
    ]);
    expect(placesThatDeceive('a.csv', text)).toEqual([]);
  });

  it('is found in programs without a file name extension, too', () => {
    expect(placesThatDeceive('bin/tool', '#!/usr/bin/env python3\nadmin\u3164 = 1\n')).toHaveLength(1);
  });

  it('stands in the line and the column of an editor', () => {
    const places = placesThatDeceive('a.py', '"🦜"\r\nx = 1\ry\u3164 = "\u200b"\n');
    expect(places.map(({ line, column, length }) => [line, column, length])).toEqual([
      [2, 6, 1],
      [3, 2, 1],
      [3, 7, 1],
    ]);
  });
});

describe('usual code has no such place', () => {
  it.each(HARMLESS)('%s', (_, text) => {
    expect(run(text).status).toBe(0);
    expect(placesThatDeceive('main.py', text)).toEqual([]);
  });

  it('nor has any file of a case, a hook or a slide', () => {
    const root = new URL('../../../', import.meta.url).pathname;
    const texts = ['cases', 'src/hooks', 'slides'].flatMap((top) =>
      readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.(py|pth|txt|toml|json|md|mdx)$/.test(path))
        .map((path) => [path, textOf(path, readFileSync(join(root, top, path)))] as const),
    );
    expect(texts.length).toBeGreaterThan(100);
    expect(
      texts.flatMap(([path, text]) => placesThatDeceive(path, text).map((place) => ({ path, ...place }))),
    ).toEqual([]);
  });

  it('nor has a text that no program is', () => {
    expect(placesThatDeceive('notes.md', '# coding: utf-7\nＰｙｔｈｏｎ a\u200bb\n')).toEqual([]);
  });
});

it('A coding that is let be says of ASCII what ASCII says', () => {
  const names = python(
    '-c',
    'import encodings.aliases as a; print(*a.aliases, *{*a.aliases.values()})',
  ).stdout.split(/\s+/);
  const letBe = names.map((name) => name.replaceAll('_', '-')).filter((name) => LIKE_ASCII.test(name));
  expect(letBe.length).toBeGreaterThan(50);
  const ask = `for name in ${JSON.stringify(letBe)}: assert bytes(range(128)).decode(name) == "".join(map(chr, range(128))), name`;
  expect(python('-c', ask).status).toBe(0);
});

describe('whatever the text', () => {
  const random = randomFrom(7);
  const PIECES = [
    ...'abc019_ \t\n\r\f\v\\\'"{}()[]:#!=é漢ｅаο\u3164\u200b\u200d\ufe0f\u202e\0\x1b\ud800\udc00',
    '"""',
    "'''",
    'f"',
    "rb'",
    'f"""',
    '\\N{',
    '# coding: utf-7',
    ' '.repeat(130),
    '🏴',
    '\u{e0067}\u{e007f}',
    '\r\n',
  ];
  const texts = Array.from({ length: 10_000 }, () =>
    Array.from({ length: random(60) }, () => PIECES[random(PIECES.length)]).join(''),
  );

  it('an answer comes, and its places are in the text', () => {
    for (const text of texts) {
      const lines = text.split(/\r\n?|\n/);
      for (const path of ['a.py', 'a.pth', 'a.txt'])
        for (const { line, column } of placesThatDeceive(path, text))
          expect(lines[line - 1]?.length, JSON.stringify([text, line])).toBeGreaterThanOrEqual(column - 1);
    }
  });

  it.each([
    ['texts within texts', 'f"{'],
    ['quotes', '"é"'],
    ['blanks and code', `${' '.repeat(41)}x`],
    ['blanks and no code', `é${' '.repeat(41)}`],
    ['form feeds', ' \f'],
    ['form feeds in many lines', ' \f\f\n'],
    ['unseen characters', '\u200b'],
    ['names that are strange', 'ｅ '],
    ['one name that is', 'а'],
    ['backslashes', '\\é'],
    ['coding without end', '#coding:coding='],
    ['line ends', '\r'],
    ['characters by their names', 'f"\\N{'],
  ])('takes time by its length only: %s', (_, piece) => {
    const long = piece.repeat(Math.ceil(400_000 / piece.length));
    const spent = cpuClock();
    placesThatDeceive('a.py', long);
    // Were it the square of its length, it would be minutes.
    expect(spent()).toBeLessThan(3_000);
  });
});

/** The same numbers each time, from 0 to below what is asked for. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % below;
  };
}
