import { describe, expect, test } from 'vitest';
import { cpuClock } from '../../case/cpu-clock-for-tests.ts';
import { runtimeForTests } from './runtime-for-tests.ts';

const { runMain } = runtimeForTests();

/** Runs a program that leaves something and then ends well; returns what is reported. */
async function leftBy(...lines: string[]) {
  const source = ['import ctypes, os, shutil', ...lines, 'print("done", flush=True)', 'os._exit(3)'].join(
    '\n',
  );
  const { stdout, stderr, exit } = await runMain(source);
  expect({ stdout, stderr, ending: exit?.ending }).toEqual({
    stdout: 'done\n',
    stderr: '',
    ending: { how: 'exited', code: 3 },
  });
  return exit?.leftBehind ?? [];
}

const note = (text: string) => ({ path: '…', text });

describe('a run that ended well is reported as such, whatever it leaves behind:', () => {
  test('names that nobody can show', async () => {
    expect(await leftBy('open("/tmp/" + "x" * 70_000, "w").close()')).toEqual([
      note('1 path is longer than 4,096 characters and not shown'),
    ]);
    expect(
      await leftBy('for n in range(3): os.mkdir("y" * 4_100 + str(n))', 'open("/tmp/short", "w").close()'),
    ).toEqual([
      { path: '/tmp/short', text: '' },
      note('3 paths are longer than 4,096 characters and not shown'),
    ]);
  });

  test('names that are no UTF-8, have a line break in them, or are the sign for what is left out', async () => {
    const left = await leftBy(
      'for name in b"\\xff\\xfe", b"a\\nb", "…".encode(): open(b"/tmp/" + name, "w").close()',
    );
    expect(left.map(({ path }) => path)).toEqual([
      '/tmp/a\nb',
      '/tmp/…',
      expect.stringMatching(/^\/tmp\/..$/),
    ]);
  });

  test.each(['/', '/home/talk', '/tmp', '/nowhere', '/proc/self/fd'])(
    '/tmp as a link that leads to %s',
    async (goal) => {
      expect(await leftBy('os.rmdir("/tmp")', `os.symlink("${goal}", "/tmp")`)).toEqual([
        note('/tmp was replaced by a link: what lies there is not shown'),
      ]);
    },
  );

  test('a link above the project', async () => {
    expect(
      await leftBy('os.chdir("/")', 'os.rename("/home", "/house")', 'os.symlink("/house", "/home")'),
    ).toEqual([
      note(
        ['/home/talk', '/home/user']
          .map((folder) => `${folder} was replaced by a link: what lies there is not shown`)
          .join('\n'),
      ),
    ]);
  });

  test('links without end where anybody may make them', async () => {
    expect(await leftBy('os.symlink("a", "/tmp/b")', 'os.symlink("b", "/tmp/a")')).toEqual([
      { path: '/tmp/a', text: '', note: 'a link' },
      { path: '/tmp/b', text: '', note: 'a link' },
    ]);
  });

  test('a file for /tmp', async () => {
    expect(await leftBy('os.rmdir("/tmp")', 'open("/tmp", "w").write("here")')).toEqual([
      { path: '/tmp', text: 'here' },
    ]);
  });

  test('no folders any more', async () => {
    expect(await leftBy('os.chdir("/")', 'shutil.rmtree("/home")', 'os.rmdir("/tmp")')).toEqual([]);
  });

  test.each(['0o000', '0o444', '0o111'])('a folder with the rights %s', async (rights) => {
    expect(await leftBy('open("/tmp/in", "w").write("text")', `os.chmod("/tmp", ${rights})`)).toEqual([
      { path: '/tmp/in', text: 'text' },
    ]);
  });

  test('no descriptor that is free', async () => {
    expect(
      await leftBy(
        'open("/tmp/in", "w").write("text")',
        'try:',
        '    while True: os.open("main.py", os.O_RDONLY)',
        'except OSError: pass',
      ),
    ).toEqual([{ path: '/tmp/in', text: 'text' }]);
  });

  test('a device of its own, and those of the system', async () => {
    const left = await leftBy(
      'assert ctypes.CDLL(None).mknod(b"/tmp/device", 0o020666, 259) == 0',
      'os.rename("/proc", "/tmp/proc")',
      'os.rename("/dev", "/tmp/dev")',
    );
    expect(left.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/tmp/device', '/tmp/dev/null', '/tmp/proc/self/fd/']),
    );
    expect(left.filter(({ text }) => text !== '')).toEqual([]);
  });

  test('5,000 folders in each other', async () => {
    const spent = cpuClock();
    const left = await leftBy(
      'os.mkdir("/tmp/d")',
      'for _ in range(4_999):',
      '    os.mkdir("/tmp/n")',
      '    os.rename("/tmp/d", "/tmp/n/d")',
      '    os.rename("/tmp/n", "/tmp/d")',
    );
    expect(left.slice(0, 2)).toEqual([
      { path: '/tmp/d/', text: '' },
      { path: '/tmp/d/d/', text: '' },
    ]);
    // Those of 4,096 characters and less are 2,045.
    expect(left.at(-1)?.text).toMatch(/^2,955 paths are longer .*\n1,\d\d\d more are not shown$/);
    // It took minutes when each was looked up by its path.
    expect(spent()).toBeLessThan(20_000);
  });

  test('more files than anybody looks at', async () => {
    const left = await leftBy('for n in range(120_000): open(f"/tmp/{n}", "w").close()');
    expect(left).toHaveLength(501);
    expect(left.at(-1)?.text).toMatch(/^over \d[\d,]+ more are not shown$/);
  });

  test('much text, of which each file still says how much is cut', async () => {
    const left = await leftBy('for n in range(30): open(f"/tmp/{n:02}", "w").write("\\1" * 70_000)');
    expect(left).toHaveLength(30);
    expect(left[0]?.text).toMatch(/\n… 4,464 bytes cut …\n$/);
    expect(left[29]?.text).toBe('\n… 70,000 bytes cut …\n');
  });

  test('many paths that are long together', async () => {
    const left = await leftBy('for n in range(100): open(f"/tmp/{n:02}" + "x" * 4_000, "w").close()');
    expect(left).toHaveLength(33);
    expect(left.at(-1)).toEqual(note('68 more are not shown'));
  });
});
