import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import { type AttemptChange, attemptFiles, type Case, type ProjectFiles, stageFiles } from '#case';
import { takeHomeFiles } from '../../../src/pages/lesson/take-home/take-home-files.ts';
import { withWatchedFiles } from '../../cases/native-python.ts';
import { readCases } from '../cases/read-cases.ts';

const CURED = ['temp-files', 'sys-path', 'random', 'stray-user'];
const subjects = await readCases(resolve('cases'), undefined, ['double-import', ...CURED]);

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A case as it is taken home, through a real zip, into a folder of its own. */
async function takenHome(id: string, changes: readonly AttemptChange[], hook: readonly AttemptChange[]) {
  const subject = subjects.find((each) => each.id === id);
  if (!subject) throw new Error(`no case ${id}`);
  const found = stageFiles(subject, 'buggy');
  const files = takeHomeFiles({
    subject,
    found,
    files: after(subject, changes),
    tasks: (subject.definition.tasks ?? []).map((task) => ({
      task,
      title: task.id,
      passedWith: edits(found, after(subject, hook)),
    })),
  });
  const zip = zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
  const folder = mkdtempSync(join(tmpdir(), 'home-'));
  folders.push(folder);
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), strFromU8(bytes));
  }
  const python = (...argv: string[]) =>
    withWatchedFiles(async () => {
      const { status, stdout, stderr } = spawnSync('python3', argv, { cwd: folder, encoding: 'utf8' });
      return { status, stdout, stderr };
    });
  return { folder, python };
}

function after(subject: Case, changes: readonly AttemptChange[]): ProjectFiles {
  return attemptFiles(subject, { task: '', tries: 'take home', passes: true, changes });
}

function edits(found: ProjectFiles, files: ProjectFiles): ProjectFiles {
  return Object.fromEntries(Object.entries(files).filter(([path, text]) => found[path] !== text));
}

const FIX = {
  file: 'reports/totals.py',
  from: 'from catalog.models import Product',
  to: 'from shop.catalog.models import Product',
};

test('A case that is cured runs at home and finds all its tasks done', async () => {
  const { python } = await takenHome('double-import', [{ stage: 'hook' }, FIX], [{ stage: 'hook' }]);
  expect(await python('main.py')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('Income: 213 EUR'),
  });
  const check = await python('check.py');
  expect(check.stdout.split('\n').map((line) => line.trim())).toEqual([
    'done     see-it-fail',
    'done     place-the-hook',
    'done     fix-it',
    'done     prove-it',
    '',
  ]);
  expect(check.status).toBe(0);
});

test('A case as it was found is checked to be sick, with what was seen', async () => {
  const { python } = await takenHome('double-import', [], [{ stage: 'hook' }]);
  expect((await python('main.py')).status).toBe(1);
  const check = await python('check.py');
  expect(check.stdout).toMatch(/not yet\s+fix-it\n.*It exited 1, with "RuntimeError: Conflicting/);
  expect(check.status).toBe(1);
});

test('A bug that is only silenced is found by the probe at home too', async () => {
  const silenced = { file: 'registry.py', from: 'if model_name in app_models:', to: 'if False:' };
  const { python } = await takenHome('double-import', [silenced], [{ stage: 'hook' }]);
  expect((await python('check.py')).stdout).toMatch(/not yet\s+fix-it\n.*is still two modules/);
});

test('A hook that lies in site-packages comes along and is loaded', async () => {
  const { python } = await takenHome('temp-files', [{ stage: 'hook' }], [{ stage: 'hook' }]);
  const run = await python(
    '-c',
    'import runpy, tempfile; runpy.run_path("main.py"); print(tempfile._get_candidate_names)',
  );
  expect(run.stdout).toContain('telling_names');
  const check = await python('check.py');
  expect(check.stdout).toMatch(/done\s+place-the-hook/);
  expect(check.stdout).toMatch(/not yet\s+fix-it\n.*It left behind \/tmp\//);
});

test.each(CURED)('The cured %s is found to be cured', async (id) => {
  const { python } = await takenHome(id, [{ stage: 'fixed' }], [{ stage: 'hook' }]);
  const check = await python('check.py');
  expect(check.stdout).toMatch(/done\s+see-it-fail/);
  expect(check.stdout).toMatch(/done\s+place-the-hook/);
  expect(check.stdout).toMatch(/done\s+fix-it/);
});
