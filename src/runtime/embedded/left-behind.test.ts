import { describe, expect, test } from 'vitest';
import { runtimeForTests } from './runtime-for-tests.ts';

const { run, runMain } = runtimeForTests();

describe('what is left behind', () => {
  test('new and changed files of the project, all that is in /tmp and at home', async () => {
    const source = [
      'import os, pathlib, tempfile',
      'import helper',
      'pathlib.Path("same.txt").write_text("same")',
      'pathlib.Path("changed.txt").write_text("after")',
      'pathlib.Path("out/deep").mkdir(parents=True)',
      'pathlib.Path("out/picture.png").write_bytes(b"\\x89PNG\\0")',
      '(pathlib.Path.home() / ".seen").write_text("once")',
      'pathlib.Path("/tmp/who.txt").write_text("h\u00e9lper")',
    ].join('\n');
    const files = { 'main.py': source, 'helper.py': '', 'same.txt': 'same', 'changed.txt': 'before' };
    expect((await run(files)).exit?.leftBehind).toEqual([
      { path: '/home/talk/changed.txt', text: 'after' },
      { path: '/home/talk/out/', text: '' },
      { path: '/home/talk/out/deep/', text: '' },
      { path: '/home/talk/out/picture.png', text: '', note: '5 bytes that are no text' },
      { path: '/home/user/.seen', text: 'once' },
      { path: '/tmp/who.txt', text: 'h\u00e9lper' },
    ]);
  });

  test('bounded in number and in text', async () => {
    const { exit } = await runMain(
      'open("big.txt", "w").write("x" * 100_000)\nfor i in range(600): open(f"/tmp/{i}", "w")',
    );
    expect(exit?.leftBehind).toHaveLength(501);
    expect(exit?.leftBehind[0]?.text).toMatch(/^x+\n… 34,464 bytes cut …\n$/);
    expect(exit?.leftBehind.at(-1)).toEqual({ path: '…', text: '101 more are not shown' });
  });

  test('two runs share nothing', async () => {
    await runMain('import os, builtins\nopen("/tmp/mine", "w")\nbuiltins.mine = 1\nos.environ["MINE"] = "1"');
    const { stdout } = await runMain(
      'import os, builtins\nprint(os.listdir("/tmp"), hasattr(builtins, "mine"), "MINE" in os.environ)',
    );
    expect(stdout).toBe('[] False False\n');
  });

  test('nor can one damage the standard library for the next', async () => {
    const { stderr } = await runMain('open("/lib/python314.zip/random.py", "r+")');
    expect(stderr).toContain('PermissionError');
  });
});
