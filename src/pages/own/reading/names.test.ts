import { describe, expect, it } from 'vitest';
import { file, folder, problem, project } from './brought-for-tests.ts';
import { crc32 } from './zip/crc32.ts';
import { type HandMade, joined, record, zipOf } from './zip/zip-for-tests.ts';

const MAIN: HandMade = { name: 'main.py', content: 'pass\n' };
const WHEEL: HandMade = { name: 'greet-1.0.dist-info/WHEEL', content: 'Root-Is-Purelib: true\n' };
const wheelOf = (...members: readonly HandMade[]) => zipOf([WHEEL, ...members]);
const opened = (...members: readonly HandMade[]) => project(file('x.zip', zipOf(members)));

describe('a name that every object of JavaScript has', () => {
  const NAMES = ['constructor', '__proto__', 'toString', 'prototype', 'hasOwnProperty'];
  const paths = NAMES.flatMap((name) => [name, `in/${name}`, `${name}_/${name}/__main__.py`]);

  it('is one for files and folders like any other, in folders, zips and wheels', async () => {
    const members = paths.map((name) => ({ name, content: `# ${name}\n` }));
    const files = Object.fromEntries(members.map(({ name, content }) => [name, content]));
    const both = [
      await project(folder('x', files)),
      await opened(...members),
      await project(file('greet.whl', wheelOf(...members)), file('main.py', '')),
    ];
    for (const [index, { files: read }] of both.entries())
      for (const path of paths) {
        const key = index === 2 ? `site-packages/${path}` : path;
        expect(Object.hasOwn(read, key) && read[key], key).toBe(`# ${path}\n`);
      }
  });

  it('is run as a package of that name', async () => {
    const { argv } = await opened(
      { name: 'constructor/__main__.py', content: '' },
      { name: 'a.txt', content: '' },
    );
    expect(argv).toEqual(['-m', 'constructor']);
  });
});

describe('a name that is not seen as it is', () => {
  const UNSEEN = [
    ['turns the direction', '\u202e'],
    ['has no width', '\u200b'],
    ['is a joiner', '\u200d'],
    ['is a filler of Hangul', '\u3164'],
    ['is a leading filler of Hangul', '\u115f'],
    ['is a filler of half a width', '\uffa0'],
    ['is a blank of Braille', '\u2800'],
    ['selects a variation', '\ufe0f'],
    ['is a tag', '\u{e0041}'],
    ['joins graphemes', '\u034f'],
    ['is a line separator', '\u2028'],
    ['is a control character', '\u0085'],
    ['is a private letter', '\ue000'],
  ] as const;

  it.each(UNSEEN)('is left out of a folder and a zip, and reported, if it %s', async (_, letter) => {
    const path = `pay${letter}load.py`;
    const code = `U+${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
    const told = `Left out: "pay�load.py" has an invisible character in its name (${code}). Rename these files and open the project again.`;
    for (const { files, notes } of [
      await project(folder('x', { 'main.py': '', [path]: 'evil' })),
      await opened(MAIN, { name: path, content: 'evil' }),
    ]) {
      expect(Object.keys(files)).toEqual(['main.py']);
      expect(notes).toEqual([told]);
    }
  });

  it.each(UNSEEN)('keeps a wheel from being installed where it %s', async (_, letter) => {
    const wheel = wheelOf({ name: `pay${letter}load.py`, content: 'evil' });
    expect(await problem(file('greet.whl', wheel))).toMatch(
      /^greet\.whl was not installed: "pay�load\.py" has an invisible character in its name/,
    );
  });

  it('is no name of a project', async () => {
    const { name } = await opened(
      { name: 'sh\u202eop/main.py', content: '' },
      { name: 'sh\u202eop/a.py', content: '' },
    );
    expect(name).toBe('shop');
  });
});

describe('names that are one on some systems', () => {
  it('stay two files, and are reported', async () => {
    const { files, notes } = await opened(MAIN, { ...MAIN, name: 'a/B.py' }, { ...MAIN, name: 'a/b.py' });
    expect(Object.keys(files)).toHaveLength(3);
    expect(notes).toEqual([
      'Some systems cannot tell these files apart: "a/B.py" and "a/b.py". Rename one of each pair.',
    ]);
    const accents = await opened(MAIN, { ...MAIN, name: 'é.py' }, { ...MAIN, name: 'e\u0301.py' });
    expect(Object.keys(accents.files)).toEqual(['main.py', 'é.py', 'e\u0301.py']);
    expect(accents.notes).toEqual([
      'Some systems cannot tell these files apart: "é.py" and "e\u0301.py" (with U+0065 U+0301). Rename one of each pair.',
    ]);
  });
});

describe('the name of a member', () => {
  const noFlag = { flags: 0 };

  it('is UTF-8 where it can be, and else in the letters of MS-DOS', async () => {
    const { files } = await opened(
      MAIN,
      { ...MAIN, name: 'müll.py', says: noFlag },
      { ...MAIN, name: Uint8Array.from([0x61, 0x84, 0x2e, 0x70, 0x79]), says: noFlag },
    );
    expect(Object.keys(files)).toEqual(['main.py', 'müll.py', 'aä.py']);
  });

  it('is what its field in Unicode says, if that is about this very name', async () => {
    const name = Uint8Array.from([0x84, 0x2e, 0x70, 0x79]);
    const unicode = new TextEncoder().encode('Ж.py');
    const extra = (crc: number) =>
      joined([record(9, { 5: crc }, { 0: 0x7075, 2: 5 + unicode.length }), unicode]);
    const named = (crc: number) => opened(MAIN, { ...MAIN, name, says: { ...noFlag, extra: extra(crc) } });
    expect(Object.keys((await named(crc32(name))).files)).toEqual(['main.py', 'Ж.py']);
    expect(Object.keys((await named(1)).files)).toEqual(['main.py', 'ä.py']);
  });

  it('has its accents as Python looks for them, where a Mac has taken them apart', async () => {
    const { files } = await opened(
      { ...MAIN, name: 'ho\u0308rer/main.py', says: noFlag },
      { ...MAIN, name: 'ho\u0308rer/u\u0308ber/a.py', says: noFlag },
    );
    expect(Object.keys(files)).toEqual(['main.py', 'über/a.py']);
  });
});

describe('a link in a zip', () => {
  const link = (name: string, target: string): HandMade => ({
    name,
    content: target,
    isStored: true,
    table: { madeBy: 3, attributes: 0xa1ff0000 },
  });

  it('is what it leads to, a file or a folder', async () => {
    const { files, notes } = await opened(
      MAIN,
      { name: 'v1/a.py', content: 'A = 1\n' },
      { name: 'v1/in/b.py', content: 'B = 1\n' },
      link('now', 'v1'),
      link('v2/a.py', '../v1/./a.py'),
    );
    expect(files).toEqual({
      'main.py': 'pass\n',
      'v1/a.py': 'A = 1\n',
      'v1/in/b.py': 'B = 1\n',
      'now/a.py': 'A = 1\n',
      'now/in/b.py': 'B = 1\n',
      'v2/a.py': 'A = 1\n',
    });
    expect(notes).toEqual([]);
  });

  it('that leads nowhere is left out and named', async () => {
    const { files, notes } = await opened(
      MAIN,
      link('a', '/etc/passwd'),
      link('b', '../../x'),
      link('c', 'c'),
    );
    expect(Object.keys(files)).toEqual(['main.py']);
    expect(notes).toEqual(['Left out, because they are links to somewhere else: a, b, c.']);
  });
});
