import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { bytesOf } from '#case';
import { cpuClock } from '../../../case/cpu-clock-for-tests.ts';
import { type Content, file, folder, problem, project } from './brought-for-tests.ts';
import { LIMITS } from './budget.ts';
import { readProject } from './read-project.ts';

function zip(files: Record<string, Content>): Uint8Array<ArrayBuffer> {
  const members: Zippable = {};
  for (const [path, content] of Object.entries(files))
    members[path] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(members);
}

function wheel(files: Record<string, Content>, about = 'Root-Is-Purelib: true\n'): Uint8Array<ArrayBuffer> {
  return zip({ ...files, 'greet-1.0.dist-info/WHEEL': `Wheel-Version: 1.0\n${about}` });
}

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]);
const LATIN_1 = new Uint8Array([0x23, 0xe9]);

describe('a folder', () => {
  it('is its files, without what tools and environments put there, which is named', async () => {
    const { name, files, argv, notes } = await project(
      folder('shop', {
        'main.py': 'import shop\n',
        'shop/__init__.py': '',
        'data/prices.csv': 'a;1\n',
        '.git/config': 'x',
        'shop/__pycache__/x.py': 'x',
        'web/node_modules/a/setup.py': 'x',
        '.venv/pyvenv.cfg': 'home = /usr',
        '.venv/lib/a.py': 'x',
        'surroundings/pyvenv.cfg': 'home = /usr',
        'surroundings/lib/b.py': 'x',
        '.pytest_cache/README.md': 'x',
      }),
    );
    expect(name).toBe('shop');
    expect(Object.keys(files).sort()).toEqual(['data/prices.csv', 'main.py', 'shop/__init__.py']);
    expect(argv).toEqual(['main.py']);
    expect(notes).toEqual([
      'Left out: .git, __pycache__, node_modules and 1 more, which tools have made; .venv, surroundings, as a virtual environment (bring what is installed in it as wheels).',
    ]);
  });

  it('may be called as environments are, and have its own in itself', async () => {
    const { files } = await project(
      folder('shop', { 'env/main.py': '', 'venv/__init__.py': '', '.venv/a.py': '', 'virtualenv/b.py': '' }),
    );
    expect(Object.keys(files)).toHaveLength(4);
    const inItself = {
      'pyvenv.cfg': '',
      'lib/python3.12/a.py': '',
      'bin/python': '',
      'bin/go.py': '',
      'x.py': '',
    };
    const wrapped = Object.entries(inItself).map(([path, text]) => [`shop/${path}`, text]);
    for (const own of [
      await project(folder('shop', inItself)),
      await project(file('shop.zip', zip(Object.fromEntries(wrapped)))),
    ]) {
      expect(Object.keys(own.files)).toEqual(['bin/go.py', 'x.py']);
      expect(own.notes).toEqual([expect.stringContaining('as a virtual environment')]);
    }
  });

  it('has its data as it is, and names what there is no room for', async () => {
    const { files, notes } = await project(
      folder('shop', {
        'huge.txt': 'x'.repeat(LIMITS.fileBytes + 1),
        'main.py': 'pass',
        'logo.png': PNG,
        'old.py': LATIN_1,
        ...Object.fromEntries([1, 2, 3].map((each) => [`${each}.bin`, new Uint8Array(LIMITS.fileBytes - 9)])),
      }),
    );
    expect(Object.keys(files).sort()).toEqual(['1.bin', '2.bin', 'logo.png', 'main.py', 'old.py']);
    expect(bytesOf('logo.png', files['logo.png'] ?? '')).toEqual(PNG);
    expect(bytesOf('old.py', files['old.py'] ?? '')).toEqual(LATIN_1);
    expect(notes).toEqual([
      'Left out, because a file may have up to 8 MB, and all together 16 MB in 3,000 files: huge.txt, 3.bin.',
    ]);
  });

  it('without Python is refused', async () => {
    expect(await problem(folder('shop', { 'a.txt': 'x' }))).toMatch(/^shop has no readable Python file/);
  });

  it('of too many or too large programs is refused, before any of it was read', async () => {
    const many = Array.from({ length: LIMITS.files + 1 }, (_, index) => [`m${index}.py`, '']);
    expect(await problem(folder('all', Object.fromEntries(many)))).toMatch(/more than 3,000 files/);
    const text = 'x'.repeat(LIMITS.fileBytes);
    const large = Array.from({ length: 3 }, (_, index) => [`m${index}.py`, text]);
    const onRead = vi.fn();
    expect(await readProject([folder('all', Object.fromEntries(large))], onRead)).toMatchObject({
      problem: expect.stringMatching(/16 MB of Python/),
    });
    expect(onRead).not.toHaveBeenCalled();
  });

  it('among others keeps its name', async () => {
    const { files, name } = await project(folder('a', { 'x.py': '' }), file('main.py', 'pass'));
    expect(Object.keys(files).sort()).toEqual(['a/x.py', 'main.py']);
    expect(name).toBe('Your files');
  });
});

describe('a zip', () => {
  it('of a folder is what is in the folder, unless that is a package', async () => {
    const wrapped = await project(file('x.zip', zip({ 'shop/main.py': 'pass', 'shop/a/b.py': 'pass' })));
    expect(wrapped).toMatchObject({ name: 'shop', files: { 'main.py': 'pass', 'a/b.py': 'pass' } });
    const withJunk = await project(
      file('x.zip', zip({ '__MACOSX/shop/._main.py': PNG, 'shop/main.py': '' })),
    );
    expect(withJunk).toMatchObject({ name: 'shop', files: { 'main.py': '' } });
    const bare = await project(file('x.zip', zip({ 'shop/__init__.py': '', 'shop/__main__.py': 'pass' })));
    expect(bare).toMatchObject({ name: 'x', argv: ['-m', 'shop'] });
    expect(bare.files['shop/__main__.py']).toBe('pass');
  });

  it.each([
    '../evil.py',
    'a/../../evil.py',
    '/etc/evil.py',
    'C:/evil.py',
    'a\\..\\evil.py',
    'a//b.py',
    './a.py',
  ])('with the member %j is refused whole, and the member is named', async (path) => {
    const why = await problem(file('x.zip', zip({ 'main.py': 'pass', [`${path}`]: 'evil' })));
    expect(why).toMatch(/^x\.zip was not opened: ".*\. Create the zip again\.$/);
    expect(why).toContain(`"${path}"`);
  });

  it('that would unpack to more than a page can hold is refused, and not unpacked', async () => {
    const zeros = new Uint8Array(LIMITS.fileBytes);
    const bomb = zip(Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`m${index}.py`, zeros])));
    expect(bomb.length).toBeLessThan(200_000);
    expect(await problem(file('bomb.zip', bomb))).toBe(
      'bomb has more than 3,000 files or 16 MB of Python. Open the part that has the bug.',
    );
    const spent = cpuClock();
    const data = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`m${index}.bin`, zeros]));
    const { files, notes } = await project(file('data.zip', zip({ 'main.py': 'pass', ...data })));
    expect(Object.keys(files)).toHaveLength(2);
    expect(notes).toEqual([expect.stringMatching(/^Left out, .*and 16 more\.$/)]);
    expect(spent()).toBeLessThan(10_000);
  });

  it('that is none says so, as does one that is too large', async () => {
    expect(await problem(file('x.zip', 'PK, not'))).toBe('x.zip is not a readable zip.');
    const half = zip({ 'main.py': 'pass' });
    expect(await problem(file('x.zip', half.slice(0, half.length - 30)))).toMatch(/not a readable zip/);
    const large = new Uint8Array(LIMITS.archiveBytes + 1);
    expect(await problem(file('x.zip', large))).toMatch(/larger than 20 MB/);
    expect(await problem(file('x.whl', large))).toMatch(/larger than 20 MB/);
  });

  it('with a file in the place of a folder is refused', async () => {
    expect(await problem(file('x.zip', zip({ a: 'x', 'a/b.py': 'pass' })))).toMatch(
      /"a" is both a file and a folder/,
    );
  });
});

describe('a wheel', () => {
  const GREET = { 'greet/__init__.py': 'WORD = 1\n', 'greet-1.0.data/scripts/greet': '#!python' };
  const main = file('main.py', 'import greet');

  it('of pure Python is installed with its data', async () => {
    const bytes = wheel({ ...GREET, 'greet/logo.png': PNG, 'greet-1.0.data/purelib/more.py': '' });
    const { files, packages, notes, argv } = await project(main, file('greet-1.0-py3-none-any.whl', bytes));
    expect(Object.keys(files).sort()).toEqual([
      'main.py',
      'site-packages/greet-1.0.dist-info/WHEEL',
      'site-packages/greet/__init__.py',
      'site-packages/greet/logo.png',
      'site-packages/more.py',
    ]);
    expect(packages).toEqual(['greet 1.0']);
    expect(notes).toEqual([]);
    expect(argv).toEqual(['main.py']);
  });

  it('is installed whole, with what would be a tool’s in a project', async () => {
    const bytes = wheel({ 'greet/env/__init__.py': 'E = 1\n', 'greet/.DS_Store': PNG });
    const { files } = await project(main, file('greet.whl', bytes));
    expect(files['site-packages/greet/env/__init__.py']).toBe('E = 1\n');
    expect(Object.keys(files)).toContain('site-packages/greet/.DS_Store');
  });

  it('alone is for the project that is open', async () => {
    const reading = await readProject([file('greet.whl', wheel(GREET))]);
    expect(reading).toMatchObject({ kind: 'packages', packages: ['greet 1.0'] });
  });

  it.each([
    ['native code', wheel({ 'greet/fast.cpython-314-x86_64-linux-gnu.so': PNG }), /greet\/fast\.cpython/],
    ['a platform', wheel(GREET, 'Root-Is-Purelib: false\n'), /it says that it is built for one kind/],
    ['no WHEEL file', zip(GREET), /not a wheel/],
    ['a way out', wheel({ '../evil.py': '' }), /was not opened: "\.\.\/evil\.py"/],
  ])('with %s is not installed, and the project is opened without it', async (_, bytes, why) => {
    const { files, packages, notes } = await project(main, file('greet.whl', bytes));
    expect(Object.keys(files)).toEqual(['main.py']);
    expect(packages).toEqual([]);
    expect(notes).toEqual([expect.stringMatching(why)]);
    expect(notes[0]).toContain('greet.whl');
    expect(await problem(file('greet.whl', bytes))).toMatch(why);
  });
});
