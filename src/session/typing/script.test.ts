import { diffLines } from 'diff';
import { describe, expect, it } from 'vitest';
import type { ProjectFiles } from '#case';
import { applied, type Chunk, seeded } from './chunk.ts';
import { scriptOf } from './script.ts';

const played = (files: ProjectFiles, chunks: readonly Chunk[]) => chunks.reduce(applied, files);
const scriptFor = (from: string, to: string) => scriptOf({ 'main.py': from }, { 'main.py': to });
/** The text after each key press. */
const steps = (from: string, to: string) => {
  let files: ProjectFiles = { 'main.py': from };
  return scriptFor(from, to).map((chunk) => {
    files = applied(files, chunk);
    return files['main.py'];
  });
};

describe('a script', () => {
  it('types a new file in parts of words, a new line with its indentation at once', () => {
    const chunks = scriptOf({}, { 'main.py': 'import traceback\n\nif x:\n    print(1)\n' });
    expect(chunks.map(({ put }) => put)).toEqual([
      'imp',
      'ort',
      ' tra',
      'ceb',
      'ack',
      '\n',
      '\n',
      'if',
      ' x',
      ':',
      '\n    ',
      'pri',
      'nt',
      '(',
      '1',
      ')',
      '\n',
    ]);
  });

  it('opens a line of its own for lines that come between others', () => {
    expect(steps('a = 1\nb = 2\n', 'a = 1\nnew\nb = 2\n')).toEqual([
      'a = 1\n\nb = 2\n',
      'a = 1\nnew\nb = 2\n',
    ]);
  });

  it('opens the first line of a file before it types it, and keeps the cursor there', () => {
    const [opening] = scriptFor('a = 1\n', 'new\na = 1\n');
    expect(opening).toMatchObject({ at: 0, put: '\n', caret: 0 });
    expect(steps('a = 1\n', 'new\na = 1\n')).toEqual(['\na = 1\n', 'new\na = 1\n']);
  });

  it('changes only what differs within a line', () => {
    expect(scriptFor('total = count(items)\n', 'total = counter(items)\n')).toEqual([
      { file: 'main.py', at: 13, cut: 0, put: 'er', caret: 15 },
    ]);
  });

  it('takes lines away one by one', () => {
    expect(steps('a\nb\nc\nd\n', 'a\nd\n')).toEqual(['a\nc\nd\n', 'a\nd\n']);
  });

  it('goes to the files that are named first, then to those that are there, then to new ones', () => {
    const now = { 'a.py': '', 'b.py': '', 'z.py': '', 'gone.py': '0' };
    const target = { 'a.py': '1', 'b.py': '2', 'z.py': '3', 'added.py': '4' };
    expect(scriptOf(now, target, ['z.py']).map(({ file }) => file)).toEqual([
      'z.py',
      'a.py',
      'b.py',
      'added.py',
      'gone.py',
    ]);
  });

  it('makes an empty file, and empties one that the target does not have, at once', () => {
    const now = { 'site-packages/aaa.pth': 'import firstthing\n\n', 'main.py': 'a\nb\n' };
    const target = { 'pkg/__init__.py': '', 'main.py': '' };
    const script = scriptOf(now, target);
    expect(played(now, script)).toEqual({ ...target, 'site-packages/aaa.pth': '' });
    expect(script).toHaveLength(3);
    expect(scriptOf(played(now, script), target)).toEqual([]);
  });

  it('is empty where nothing differs', () => {
    expect(scriptOf({ 'a.py': 'x' }, { 'a.py': 'x' })).toEqual([]);
  });

  it('makes one long text of another that is nothing like it', () => {
    const lines = (word: string) => Array.from({ length: 8_000 }, (_, at) => `${word} ${at}\n`).join('');
    expect(steps(lines('one'), lines('two').slice(0, 900)).at(-1)).toBe(lines('two').slice(0, 900));
  });
});

const LINES = [
  'import inspect',
  'import os, sys',
  'class Product:',
  '    def __init__(self, name):',
  '        self.name = name',
  '\treturn total(items)',
  '    print("Grüße, 👩‍🚀 𝒳 🐍")',
  '    print("🐍")',
  '    print("🐙")',
  '',
  '    ',
  '# ---',
  'é = "e\u0301"',
  'x = 1 \u00a0# odd space',
  'a\rb',
];
const ENDS = ['\n', '\n', '\n', '\r\n'];

/** Texts that a seeded chance makes: of real lines, with both kinds of line ends, some without the last one. */
function chance(seed: number) {
  const random = seeded(seed);
  const below = (most: number) => Math.floor(random() * most);
  const one = (of: readonly string[]) => of[below(of.length)] ?? '';
  const line = (end: string) => one(LINES) + end;
  const text = () => {
    const end = one(ENDS);
    const whole = Array.from({ length: below(14) }, () => line(below(9) === 0 ? one(ENDS) : end)).join('');
    return below(4) === 0 ? whole.replace(/\r?\n$/, '') : whole;
  };
  /** The text after some free-hand edits anywhere, halves of pairs left whole. */
  const scribbled = (before: string) => {
    let signs = [...before];
    for (let left = 1 + below(4); left > 0; left--)
      signs = signs.toSpliced(below(signs.length + 1), below(6), ...one([...LINES, '\n', '\r\n', 'x', '']));
    return signs.join('');
  };
  return { below, text, scribbled };
}

const isWhole = (text: string) => !/\p{Cs}/u.test(text);
const lineDiffSize = (from: string, to: string) =>
  diffLines(from, to).reduce(
    (sum, { added, removed, value }) => sum + (added || removed ? value.length : 0),
    0,
  );

describe('of hundreds of pairs of texts, a script', () => {
  const SEEDS = Array.from({ length: 600 }, (_, seed) => seed);

  it('makes exactly the one of the other, and rejoins from each place on the way', () => {
    for (const seed of SEEDS) {
      const { text, scribbled, below } = chance(seed);
      const from = text();
      const to = below(2) === 0 ? text() : scribbled(from);
      let files: ProjectFiles = { 'main.py': from };
      for (const chunk of scriptFor(from, to)) {
        files = applied(files, chunk);
        expect(isWhole(files['main.py'] ?? ''), `seed ${seed}`).toBe(true);
        const rest = scriptOf(files, { 'main.py': to });
        expect(played(files, rest), `seed ${seed}`).toEqual({ 'main.py': to });
      }
      expect(files['main.py'], `seed ${seed}`).toBe(to);
    }
  });

  it('rejoins after any free-hand edit', () => {
    for (const seed of SEEDS) {
      const { text, scribbled, below } = chance(seed + 10_000);
      const [from, to] = [text(), text()];
      const script = scriptFor(from, to);
      const midway = played({ 'main.py': from }, script.slice(0, below(script.length + 1)));
      const now = { 'main.py': scribbled(midway['main.py'] ?? '') };
      expect(played(now, scriptOf(now, { 'main.py': to })), `seed ${seed}`).toEqual({ 'main.py': to });
    }
  });

  it('types and cuts no more than the lines that differ, and a few characters with each key', () => {
    for (const seed of SEEDS) {
      const { text, scribbled } = chance(seed + 20_000);
      const from = text();
      const to = scribbled(from);
      const script = scriptFor(from, to);
      const size = script.reduce((sum, { cut, put }) => sum + cut + put.length, 0);
      expect(size, `seed ${seed}`).toBeLessThanOrEqual(lineDiffSize(from, to));
      for (const { put } of script) expect([...put.trim()].length, `seed ${seed}`).toBeLessThanOrEqual(4);
    }
  });
});
