import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Program } from '#runtime';
import { installInto } from '../cases/native-packages.ts';

/** The machine's own Python, for the other half of a ratio. */
export interface NativePython {
  /** `3.11.7` */
  readonly version: string;
  /**
   * The interpreter itself. The `python3` of the PATH may be a launcher, such as pyenv's shell script, that takes
   * longer than many a program: a ratio against it would flatter us.
   */
  readonly executable: string;
}

/** `null` where there is none. */
export function findNative(): NativePython | null {
  try {
    const report = execFileSync('python3', ['-c', REPORT], { encoding: 'utf8' });
    const [version = '', executable = ''] = report.trim().split('\n');
    return { version, executable };
  } catch {
    return null;
  }
}

const REPORT = 'import platform, sys; print(platform.python_version(), sys.executable, sep="\\n")';

/** A project on disk. Its caches of byte code stay between two runs, as they do at the desk. */
export interface NativeProject {
  /** Milliseconds from asking for the process to its end. */
  run(python: string): Promise<number>;
  remove(): void;
}

export function nativeProject(program: Program, { version }: NativePython): NativeProject {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const project = join(folder, 'project');
  // The one way to have a .pth file processed without making a virtual environment.
  const userBase = join(folder, 'user');
  const site = join(userBase, 'lib', `python${version.split('.').slice(0, 2).join('.')}`, 'site-packages');
  const temp = join(folder, 'tmp');
  mkdirSync(temp);
  installInto(site, program);
  for (const [path, text] of Object.entries(program.files)) {
    const place = path.startsWith('site-packages/')
      ? join(site, path.slice('site-packages/'.length))
      : join(project, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
  const env = { ...process.env, ...program.env, PYTHONUSERBASE: userBase, TMPDIR: temp };
  const options = { cwd: project, env };
  return {
    run: (python) =>
      new Promise((resolve, reject) => {
        const start = performance.now();
        const child = spawn(python, program.argv, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
        child.stdout.resume();
        child.stderr.resume();
        child.on('error', reject);
        child.on('close', () => resolve(performance.now() - start));
      }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
