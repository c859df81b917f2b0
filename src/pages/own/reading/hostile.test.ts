import { describe, expect, it } from 'vitest';
import { cpuClock } from '../../../case/cpu-clock-for-tests.ts';
import { file, folder, problem, project } from './brought-for-tests.ts';
import { LIMITS } from './budget.ts';
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
    // No text, so that it is unpacked and then left out.
    const data = new Uint8Array(LIMITS.fileBytes);
    const wheel = wheelOf(
      ...Array.from({ length: 30 }, (_, index) => ({ name: `${index}.bin`, content: data })),
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
  it('may be larger than a text', async () => {
    const noise = crypto.getRandomValues(new Uint8Array(60_000));
    const data = Array.from({ length: 20 }, (_, index) => ({ name: `${index}.bin`, content: noise }));
    const content = wheelOf({ name: 'greet.py', content: 'WORD = 1\n' }, ...data);
    expect(content.length).toBeGreaterThan(LIMITS.fileBytes);
    expect((await opened(MAIN, { name: 'wheels/greet.whl', content })).packages).toEqual(['greet 1.0']);
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
    expect(accents.notes).toHaveLength(1);
  });
});

describe('the name of a member', () => {
  it('is UTF-8 where it can be, and else in the letters of MS-DOS', async () => {
    const flags = { flags: 0 };
    const { files } = await opened(
      MAIN,
      { ...MAIN, name: 'müll.py', says: flags },
      { ...MAIN, name: Uint8Array.from([0x61, 0x84, 0x2e, 0x70, 0x79]), says: flags },
    );
    expect(Object.keys(files)).toEqual(['main.py', 'müll.py', 'aä.py']);
  });
});
