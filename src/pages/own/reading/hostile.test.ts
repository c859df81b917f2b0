import { describe, expect, it } from 'vitest';
import { bytesOf } from '#case';
import { cpuClock } from '../../../case/cpu-clock-for-tests.ts';
import { file, folder, problem, project } from './brought-for-tests.ts';
import { LIMITS } from './budget.ts';
import { crc32 } from './zip/crc32.ts';
import { type HandMade, joined, record, sharedBytesBomb, zipOf } from './zip/zip-for-tests.ts';

const MAIN: HandMade = { name: 'main.py', content: 'pass\n' };
const WHEEL: HandMade = { name: 'greet-1.0.dist-info/WHEEL', content: 'Root-Is-Purelib: true\n' };
const wheelOf = (...members: readonly HandMade[]) => zipOf([WHEEL, ...members]);
const opened = (...members: readonly HandMade[]) => project(file('x.zip', zipOf(members)));
const refused = (...members: readonly HandMade[]) => problem(file('x.zip', zipOf(members)));

describe('a zip that is made to do harm', () => {
  it('is refused at once where its members share their bytes', async () => {
    const bomb = sharedBytesBomb();
    expect(bomb.length).toBeLessThan(70_000);
    const spent = cpuClock();
    expect(await problem(file('bomb.zip', bomb))).toBe(
      'bomb.zip was not opened: "m0.py" and "m1.py" overlap. Create the zip again.',
    );
    expect(spent()).toBeLessThan(2_000);
  });

  it('is refused where one member lies within the bytes of another', async () => {
    const inner = zipOf([{ ...MAIN, name: 'inner.py' }]);
    const quoting: HandMade = { name: 'main.py', content: inner, isStored: true };
    const within: HandMade = {
      ...MAIN,
      name: 'inner.py',
      says: { packedSize: 7 },
      table: { offset: 30 + 'main.py'.length },
      isBesideOthers: true,
    };
    expect(await refused(quoting, within)).toMatch(/"main\.py" and "inner\.py" overlap/);
  });

  it.each([
    ['more than it says', { size: 10 }, /"main\.py" is larger than the zip says \(10 bytes\)/],
    ['less than it says', { size: 900_000 }, /"main\.py" is smaller than the zip says \(900,000 bytes\)/],
    ['something else than it says', { crc: 1 }, /"main\.py" is damaged/],
    ['something that was encrypted', { flags: 1 }, /"main\.py" is encrypted.*without a password/],
    ['something packed in a way that is not read', { method: 14 }, /"main\.py" uses compression method 14/],
  ])('is refused where a member is %s', async (_, says, why) => {
    expect(await refused({ name: 'main.py', content: 'x'.repeat(5_000), says })).toMatch(why);
  });

  it.each<[string, NonNullable<HandMade['local']>]>([
    ['name', { name: 'evil.py' }],
    ['size', { size: 4 }],
    ['packed size', { packedSize: 4 }],
    ['checksum', { crc: 1 }],
    ['method', { method: 0 }],
    ['encryption', { flags: 1 }],
  ])('is refused where its table and a member’s own header tell another %s', async (_, local) => {
    expect(await refused({ ...MAIN, local })).toBe(
      'x.zip was not opened: "main.py" is described in two different ways. Create the zip again.',
    );
  });

  it('is refused where it lists more or fewer members than it counts', async () => {
    const many = [MAIN, { ...MAIN, name: 'b.py' }];
    expect(await problem(file('x.zip', zipOf(many, { count: 1 })))).toMatch(
      /its list of files does not match its count/,
    );
    expect(await problem(file('x.zip', zipOf(many, { count: 3 })))).toMatch(/^x\.zip is not a readable zip/);
  });

  it('may say in zip64 how many members it has, and is refused by that number', async () => {
    const members = [MAIN, { ...MAIN, name: 'b.py' }];
    const zip64 = (count: number) =>
      zipOf(members, {
        count: 0xffff,
        start: 0xffffffff,
        length: 0xffffffff,
        before: (start, length) =>
          joined([
            record(56, { 0: 0x06064b50, 4: 44, 24: count, 32: count, 40: length, 48: start }),
            record(20, { 0: 0x07064b50, 8: start + length, 16: 1 }),
          ]),
      });
    expect(Object.keys((await project(file('x.zip', zip64(2)))).files)).toEqual(['main.py', 'b.py']);
    expect(await problem(file('x.zip', zip64(4_000_000_000)))).toMatch(/more than 20,000 files/);
  });

  it('leaves no budget for another: everything opened at once counts together', async () => {
    // Of what is not installed, but unpacked.
    const data = new Uint8Array(1_000_000);
    const wheel = wheelOf(
      ...Array.from({ length: 30 }, (_, index) => ({
        name: `greet-1.0.data/scripts/${index}.bin`,
        content: data,
      })),
    );
    const wheels = ['a', 'b', 'c'].map((name) => ({ name: `${name}.whl`, content: wheel, isStored: true }));
    const { packages, notes } = await opened(MAIN, ...wheels);
    expect(packages).toEqual(['greet 1.0', 'greet 1.0']);
    expect(notes[0]).toBe('c.whl was not opened: all would unpack to more than 64 MB. Leave out data.');
    const folders = Array.from({ length: 7_000 }, (_, index) => ({ name: `${index}/`, content: '' }));
    const crowds = ['a', 'b', 'c'].map((name) => file(`${name}.whl`, wheelOf(...folders)));
    const crowd = await project(file('main.py', 'pass'), ...crowds);
    expect(crowd.packages).toHaveLength(2);
    expect(crowd.notes).toEqual([
      'c.whl was not opened: there would be more than 20,000 files in all. Open the part that has the bug.',
    ]);
  });

  it('says little of a thousand wheels that are none', async () => {
    const wheels = Array.from({ length: 1_000 }, (_, index) => ({ name: `${index}.whl`, content: 'PK' }));
    const { notes } = await opened(MAIN, ...wheels);
    expect(notes).toHaveLength(4);
    expect(notes[3]).toBe('997 more wheels were not installed.');
  });

  it('has its environments found in one go', async () => {
    const environments = Array.from({ length: 9_000 }, (_, index) => ({
      name: `${'e'.repeat(60)}${index}/pyvenv.cfg`,
      content: '',
    }));
    const texts = Array.from({ length: 9_000 }, (_, index) => ({
      name: `${'e'.repeat(60)}${index}/a.py`,
      content: '',
    }));
    const zip = zipOf([MAIN, ...environments, ...texts]);
    const spent = cpuClock();
    expect(Object.keys((await project(file('x.zip', zip))).files)).toEqual(['main.py']);
    expect(spent()).toBeLessThan(10_000);
  });
});

describe('a wheel in a zip', () => {
  it('may be larger than another file', async () => {
    const noise = crypto.getRandomValues(new Uint8Array(60_000));
    const data = Array.from({ length: 150 }, (_, index) => ({
      name: `greet-1.0.data/scripts/${index}.bin`,
      content: noise,
    }));
    const content = wheelOf({ name: 'greet.py', content: 'WORD = 1\n' }, ...data);
    expect(content.length).toBeGreaterThan(LIMITS.fileBytes);
    expect((await opened(MAIN, { name: 'wheels/greet.whl', content })).packages).toEqual(['greet 1.0']);
  });

  it('is not installed if there is no room for it, and the rest is opened', async () => {
    const data = new Uint8Array(LIMITS.fileBytes - 1);
    const content = wheelOf(...['a', 'b', 'c'].map((name) => ({ name, content: data })));
    const { files, packages, notes } = await opened(MAIN, { name: 'greet.whl', content });
    expect([Object.keys(files), packages]).toEqual([['main.py'], []]);
    expect(notes).toEqual([
      'greet.whl was not installed: with it there would be more than 3,000 files or 16 MB.',
    ]);
  });
});

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

describe('an archive that is no project', () => {
  const broken: readonly (readonly [name: string, content: string | Uint8Array<ArrayBuffer>, why: string])[] =
    [
      ['x.zip', '', 'x.zip is empty: it has no bytes. Create the zip again.'],
      ['x.zip', zipOf([]), 'x.zip is empty: there is no file in it. Create the zip again.'],
      [
        'x.zip',
        zipOf([{ name: 'a/', content: '' }]),
        'x.zip is empty: there is no file in it. Create the zip again.',
      ],
      [
        'x.zip',
        zipOf([{ name: 'p/x.zip', content: zipOf([MAIN]) }]),
        'p has no Python file, but "x.zip": unpack that, and open it.',
      ],
      [
        'x.tar.gz',
        '\x1f',
        'x.tar.gz is an archive that this page does not unpack. Unpack it, and open the folder or a zip of it.',
      ],
      [
        'x.zip',
        'Rar!\x1a',
        'x.zip is not a readable zip: it is a RAR archive. Open the folder itself, or make a zip of it.',
      ],
      [
        'x.zip',
        zipOf([MAIN]).slice(0, 40),
        'x.zip is not a readable zip: its end is missing, as if it had not been copied or downloaded whole. Open the folder itself, or make a zip of it.',
      ],
      [
        'x.zip',
        zipOf([{ name: 'a.ipynb', content: '{}' }]),
        'x has no Python file, but the notebook "a.ipynb": export that as a script, and open the script.',
      ],
      [
        'x.zip',
        zipOf([
          { name: 'e/pyvenv.cfg', content: '' },
          { name: 'e/lib/python3/a.py', content: '' },
          { name: 'b.txt', content: '' },
        ]),
        'x has no Python file but those in e, a virtual environment. Open the folder that has your program.',
      ],
    ];

  it.each(broken)('is refused with a reason and a way out: %s', async (name, content, why) => {
    expect(await problem(file(name, content))).toBe(why);
  });

  it('is a file of the project beside others', async () => {
    const inner = zipOf([MAIN]);
    const { files } = await opened(MAIN, { name: 'lib.zip', content: inner });
    expect(bytesOf('lib.zip', files['lib.zip'] ?? '')).toEqual(inner);
  });
});
