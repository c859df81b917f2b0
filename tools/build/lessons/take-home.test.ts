import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import {
  type Attempt,
  type AttemptChange,
  at,
  attemptFiles,
  type Case,
  type ProjectFiles,
  stageFiles,
} from '#case';
import { takeHomeFiles } from '../../../src/pages/lesson/take-home/take-home-files.ts';
import { readAttempts } from '../../cases/check-attempts.ts';
import { installInto } from '../../cases/native-project.ts';
import { withWatchedFiles } from '../../cases/native-python.ts';
import { siteOf } from '../../packages/ensure-packages.ts';
import { readCases } from '../cases/read-cases.ts';

const CURED = ['temp-files', 'sys-path', 'random', 'stray-user'];
const subjects = await readCases(resolve('cases'), undefined, ['double-import', ...CURED]);
/** Those on real packages, as far as they could be had. */
const ON_PACKAGES = ['double-import-django', 'random-httpx', 'stray-user-django', 'sys-path-pytest'];
const onPackages = (await readCases(resolve('cases'), undefined, ON_PACKAGES)).filter(
  ({ definition: { packages = [] } }) => packages.every((name) => existsSync(siteOf(name))),
);

/** The machine's Python. */
const [, minor = 0] = (spawnSync('python3', ['--version'], { encoding: 'utf8' }).stdout ?? '')
  .split('.')
  .map(Number);

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A case as it is taken home, by somebody who has found it and placed the hook. */
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
      passedWith: task.kind === 'place-the-hook' ? edits(found, after(subject, hook)) : null,
    })),
  });
  return atHome(files);
}

/** The files in a folder of their own, by way of a real zip, and the machine's Python in it. */
function atHome(files: ProjectFiles, packages: readonly string[] = []) {
  const zip = zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
  const folder = mkdtempSync(join(tmpdir(), 'home-'));
  folders.push(folder);
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), strFromU8(bytes));
  }
  // As `pip install --user` would.
  const user = mkdtempSync(join(tmpdir(), 'user-'));
  folders.push(user);
  installInto(join(user, 'lib', `python3.${minor}`, 'site-packages'), { packages, files: {} });
  const env = { ...process.env, PYTHONUSERBASE: user };
  const python = (...argv: string[]) =>
    withWatchedFiles(async () => {
      const { status, stdout, stderr } = spawnSync('python3', argv, { cwd: folder, env, encoding: 'utf8' });
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
    '-        predict-print (only in the deck)',
    'done     place-the-hook',
    '-        name-the-culprit (only in the deck)',
    '-        find-the-two (only in the deck)',
    'done     fix-it',
    'done     prove-it',
    '',
    '4 of 4 tasks are done here. 3 more can be checked only in the deck.',
    '',
  ]);
  expect(check.status).toBe(0);
});

test('The check leaves alone what the hook has written, and the README says where that is', async () => {
  const { folder } = await takenHome('double-import', [{ stage: 'hook' }], [{ stage: 'hook' }]);
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  expect(readme).toContain('in `shop/catalog/models.py`. A run writes to `/tmp/who.txt`');
  const written = () => readFileSync('/tmp/who.txt', 'utf8');
  await withWatchedFiles(async () => {
    writeFileSync('/tmp/who.txt', 'mine\n');
    spawnSync('python3', ['main.py'], { cwd: folder });
    const before = written();
    expect(before).toMatch(/^mine\nshop\.catalog\.models\n/);
    const check = spawnSync('python3', ['check.py'], { cwd: folder, encoding: 'utf8' });
    expect(check.stdout).toMatch(/^done +place-the-hook$/m);
    expect(written()).toBe(before);
    rmSync('/tmp/who.txt');
  });
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

/** Attempts that need more than Python 3.11. */
const NEEDS: Readonly<Record<string, number>> = { 'sys.monitoring': 12, 'the call watch': 12 };
/** What the author says about each attempt at a case, and what `check.py` says. It checks them all in one go. */
async function attemptsAtHome(subject: Case): Promise<{ expected: string[]; got: string[] }> {
  const found = stageFiles(subject, 'buggy');
  const attempts = (await readAttempts(resolve('cases'), subject)).flatMap((attempt) => {
    const task = subject.definition.tasks?.find((each) => each.id === attempt.task);
    if ((at(NEEDS, attempt.tries) ?? 0) > minor) return [];
    const changed = Object.keys(edits(found, attemptFiles(subject, attempt)));
    if (changed.some((path) => at(subject.library, path) !== undefined)) return [];
    // At home there is nothing to predict, to name or to change in a package, and the failure is always shown by the case as found.
    return task && 'expects' in task && task.kind !== 'see-it-fail' ? [{ attempt, task }] : [];
  });
  const tasks = attempts.map(({ attempt, task }, index) => ({
    task: { ...task, kind: 'place-the-hook' as const },
    title: `${index}`,
    passedWith: edits(found, attemptFiles(subject, attempt)),
  }));
  const files = takeHomeFiles({ subject, found, files: found, tasks });
  const { python } = atHome(files, subject.definition.packages);
  const { stdout } = await python('check.py');
  const done = new Set([...stdout.matchAll(/^done +(\d+)$/gm)].map(([, index]) => Number(index)));
  const row = ({ task, tries }: Attempt, passes: boolean) =>
    `${task}: ${tries}: ${passes ? 'done' : 'not yet'}`;
  return {
    expected: attempts.map(({ attempt }) => row(attempt, attempt.passes)),
    got: attempts.map(({ attempt }, index) => row(attempt, done.has(index))),
  };
}

test.each(subjects)('The lesson on $id, done task by task, is done at home', async (subject) => {
  const found = stageFiles(subject, 'buggy');
  const attempts = await passingAttempts(subject);
  const tasks = (subject.definition.tasks ?? []).map((task) => {
    const attempt = attempts.find((each) => each.task === task.id);
    return {
      task,
      title: task.id,
      passedWith: attempt ? edits(found, attemptFiles(subject, attempt)) : null,
    };
  });
  const last = attempts.findLast(({ task }) => task === subject.definition.tasks?.at(-1)?.id);
  if (!last) throw new Error(`nothing passes the last task of ${subject.id}`);
  const { python } = atHome(takeHomeFiles({ subject, found, files: attemptFiles(subject, last), tasks }));
  const { status, stdout } = await python('check.py');
  expect(stdout).not.toContain('not yet');
  expect(status).toBe(0);
});

/** What passes the tasks of a lesson, with the Python of this machine. */
async function passingAttempts(subject: Case): Promise<readonly Attempt[]> {
  const attempts = await readAttempts(resolve('cases'), subject);
  return attempts.filter(({ passes, tries }) => passes && (at(NEEDS, tries) ?? 0) <= minor);
}

test.each([...subjects, ...onPackages])(
  'At home, every attempt at $id is judged as in the deck',
  { timeout: 300_000 },
  async (subject) => {
    const { expected, got } = await attemptsAtHome(subject);
    expect(expected.length).toBeGreaterThan(ON_PACKAGES.includes(subject.id) ? 2 : 10);
    expect(got).toEqual(expected);
  },
);
