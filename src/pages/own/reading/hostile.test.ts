import { describe, expect, it } from 'vitest';
import { bytesOf } from '#case';
import { cpuClock } from '../../../case/cpu-clock-for-tests.ts';
import { file, problem, project } from './brought-for-tests.ts';
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
