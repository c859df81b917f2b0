import { describe, expect, it } from 'vitest';
import { launchOf } from '../program.ts';
import { runtimeForTests } from './runtime-for-tests.ts';

const { run } = runtimeForTests();

/** Everything by which a hook or a program could tell that Python had started before it was there. */
const WITNESS = [
  'import sys, traceback',
  'print(*traceback.format_stack())',
  'print([*sys.modules], sys.path, sys.meta_path, [*sys.path_importer_cache], sys.flags, sys.orig_argv)',
].join('\n');
const FILES = {
  'site-packages/bbb.pth': 'import witness\nextra',
  'site-packages/witness.py': WITNESS,
  'site-packages/extra/__init__.py': '',
  'main.py': WITNESS.replace('traceback', 'traceback, witness'),
};

describe('how far Python starts before a program is run', () => {
  const aheadOf = (files: object, argv = ['main.py'], env = {}) =>
    launchOf({ files: { 'main.py': '', ...files }, argv, env }).ahead;

  it('depends on what it would do by then', () => {
    expect(aheadOf({})).toBe('to-main');
    expect(aheadOf({}, ['-m', 'pytest'])).toBe('to-main');
    expect(aheadOf({ 'site-packages/aaa.pth': '' })).toBe('to-site');
    expect(aheadOf({ 'site-packages/sitecustomize.py': '' })).toBe('to-site');
    expect(aheadOf({ 'site-packages/aaa.pth': '' }, ['-v', 'main.py'])).toBe('not');
    expect(aheadOf({}, ['main.py'], { PYTHONVERBOSE: '1' })).toBe('not');
  });

  it('has an end where the files are more than its memory takes', () => {
    expect(aheadOf({ 'site-packages/aaa.pth': '', 'data.py': 'x'.repeat(17_000_000) })).toBe('not');
  });
});

describe('a program with files that run at the start', () => {
  it('cannot tell that Python has waited for it', async () => {
    const ahead = await run(FILES);
    // Any variable that Python looks at has it start only then.
    const late = await run(FILES, { env: { PYTHONNOTHING: '1' } });
    expect(ahead.stdout).toContain('in addpackage');
    expect(ahead.stdout).toBe(late.stdout);
    expect(ahead.exit?.ending).toEqual({ how: 'exited', code: 0 });
  });

  it('has its characters, whatever they are, and what it leaves is reported', async () => {
    const { stdout, exit } = await run({
      'site-packages/aaa.pth': 'import first',
      'site-packages/first.py': 'print("📦 größer")',
      'main.py': 'open("left.txt", "w").write("é𝒳")',
    });
    expect(stdout).toBe('📦 größer\n');
    expect(exit?.leftBehind).toEqual([{ path: '/home/talk/left.txt', text: 'é𝒳' }]);
  });

  it('that breaks its start ends as in a shell', async () => {
    const { stderr, exit } = await run({
      'site-packages/aaa.pth': 'import os; os._exit(7)',
      'main.py': 'print("never")',
    });
    expect({ stderr, ending: exit?.ending }).toEqual({ stderr: '', ending: { how: 'exited', code: 7 } });
  });
});
