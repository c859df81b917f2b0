import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from './commands.ts';
import { ASKED } from './fixtures/asked.ts';
import { generate, START_ENTRY, type Values } from './generate.ts';
import { HOOKS } from './shelf.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), "Ned's hooks ")));
const project = join(folder, 'library');
const { in: putIn, run, out: takeOut } = commands('posix', { argv: ['main.py'], env: {} });

/** As in a shell in which the environment was activated. */
function shell(command: string) {
  const env = {
    ...process.env,
    PATH: `${join(folder, 'venv', 'bin')}:${process.env.PATH}`,
    TMPDIR: folder,
    PYTHONDONTWRITEBYTECODE: '1',
  };
  const done = spawnSync('sh', ['-c', command], { cwd: project, env, encoding: 'utf8' });
  return { status: done.status, stdout: done.stdout, stderr: done.stderr };
}

beforeAll(() => {
  execFileSync('python3', ['-m', 'venv', '--without-pip', join(folder, 'venv')]);
  cpSync(new URL('./fixtures/library', import.meta.url), project, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a hook and its `.pth` file into the current folder of the shell. */
function download(id: string, values: Values) {
  const hook = HOOKS.find((each) => each.id === id);
  const generated = hook && generate(hook, values);
  if (!generated?.ok) throw new Error(`no ${id}: ${JSON.stringify(generated)}`);
  for (const [path, text] of Object.entries(generated.files))
    writeFileSync(join(project, path.replace('site-packages/', '')), text);
  writeFileSync(join(project, START_ENTRY.name), START_ENTRY.text);
}

describe('a hook in a real environment', () => {
  for (const { id, values, names } of ASKED) {
    it(`${id} names its lines, and is gone when it is taken out`, () => {
      const plain = shell(run);
      expect(plain).toMatchObject({ status: 0, stderr: '' });
      download(id, values);
      expect(shell(putIn)).toMatchObject({ status: 0, stderr: '' });
      // The copies in the project would be found first.
      shell('rm firstthing.py aaa.pth aaa.start');
      const hooked = shell(run);
      expect(hooked).toMatchObject({ status: 0, stdout: plain.stdout });
      // Where a stack ends: no frame follows it.
      for (const [file, line, name] of names)
        expect(hooked.stderr).toMatch(
          new RegExp(`File "${join(project, file)}", line ${line}, in ${name}\\n    .*\\n(?! {2}File)`),
        );
      expect(shell(takeOut)).toMatchObject({ status: 0, stderr: '' });
      expect(shell(run)).toEqual(plain);
    });
  }

  it('who-calls as a bomb ends the program at the first call', () => {
    download('who-calls', { MODULE: 'random', FUNCTION: 'seed', RAISES: 'True' });
    shell(putIn);
    const bombed = shell(run);
    shell(takeOut);
    expect(bombed.status).toBe(1);
    expect(bombed.stderr).toContain('RuntimeError: random.seed was called');
    expect(bombed.stderr).toContain(`File "${join(project, 'main.py')}", line 13, in <module>`);
    expect(bombed.stdout).toBe('');
  });
});
