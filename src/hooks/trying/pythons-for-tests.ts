import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bytesOf, type ProjectFiles } from '#case';

/** A Python of this machine. */
export interface NativePython {
  /** As in 3.11. */
  readonly version: string;
  readonly path: string;
}

/** What a run did. */
export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

const ASK = 'import sys; print(*sys.version_info[:2], sep="."); print(sys.executable)';

/** Each version from 3.11 on that the PATH or pyenv has, once, the oldest first; `python3` is one of them. */
export function nativePythons(): readonly NativePython[] {
  const numbered = Array.from({ length: 20 }, (_, index) => `python3.${index + 11}`);
  const found = new Map<string, NativePython>();
  for (const name of ['python3', ...numbered, ...fromPyenv()]) {
    const [version = '', path = ''] =
      spawnSync(name, ['-c', ASK], { encoding: 'utf8' }).stdout?.split('\n') ?? [];
    if (minor(version) >= 11 && !found.has(version)) found.set(version, { version, path });
  }
  return [...found.values()].toSorted((one, other) => minor(one.version) - minor(other.version));
}

function fromPyenv(): readonly string[] {
  const root = join(process.env.PYENV_ROOT ?? join(homedir(), '.pyenv'), 'versions');
  try {
    return readdirSync(root).map((version) => join(root, version, 'bin', 'python3'));
  } catch {
    return [];
  }
}

function minor(version: string): number {
  return Number(version.split('.')[1] ?? 0);
}

/** Runs a project in a folder of its own; files of `site-packages/` go to the packages of a user who has no others. */
export function runNatively(
  python: NativePython,
  files: ProjectFiles,
  argv: readonly string[] = ['main.py'],
): Ran & { readonly folder: string } {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'hooked-')));
  const folder = join(root, 'project');
  const packages = join(root, 'user', 'lib', `python${python.version}`, 'site-packages');
  try {
    mkdirSync(folder);
    for (const [path, text] of Object.entries(files)) {
      const file = path.startsWith('site-packages/')
        ? join(packages, path.slice('site-packages/'.length))
        : join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytesOf(path, text));
    }
    const env = { PATH: process.env.PATH, PYTHONUSERBASE: join(root, 'user'), TMPDIR: root };
    const { stdout, stderr, status } = spawnSync(python.path, argv, {
      cwd: folder,
      env,
      encoding: 'utf8',
      timeout: 60_000,
    });
    return { stdout, stderr, code: status, folder };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
