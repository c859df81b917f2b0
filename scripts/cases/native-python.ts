import { execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type LeftBehind, type OutputChunk, PROJECT_FOLDER, type Program, type Transcript } from '#runtime';

/** The machine's own Python, which the embedded one is held against. */
export interface NativePython {
  readonly version: string;
  /**
   * Runs a program in a folder of its own and answers what it did, with the paths as the embedded runtime has
   * them. Of the files that it leaves behind only `watched` are read; they are removed before and after.
   */
  run(program: Program, watched: readonly string[]): Promise<Transcript>;
}

const OLDEST = 11;
const DEADLINE = 20_000;

/** Finds a `python3` that is new enough for the cases (3.11), or says why there is none. */
export function findNativePython(): NativePython | { readonly missing: string } {
  try {
    const version = execFileSync('python3', ['-c', 'import platform; print(platform.python_version())'], {
      encoding: 'utf8',
    }).trim();
    const [, minor = '0'] = version.split('.');
    if (Number(minor) < OLDEST)
      return { missing: `python3 is ${version}; the cases want 3.${OLDEST} or newer` };
    return {
      version,
      run: (program, watched) =>
        runIn(mkdtempSync(join(realpathSync(tmpdir()), 'case-')), version, program, watched),
    };
  } catch {
    return { missing: 'there is no python3 on this machine' };
  }
}

async function runIn(
  folder: string,
  version: string,
  program: Program,
  watched: readonly string[],
): Promise<Transcript> {
  const project = join(folder, 'project');
  const site = join(
    folder,
    'user',
    'lib',
    `python${version.split('.').slice(0, 2).join('.')}`,
    'site-packages',
  );
  try {
    for (const path of watched) rmSync(path, { force: true });
    for (const [path, text] of Object.entries(program.files)) {
      const place = path.startsWith('site-packages/')
        ? join(site, path.slice('site-packages/'.length))
        : join(project, path);
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, text);
    }
    const asEmbedded = (text: string) =>
      text.replaceAll(site, '/lib/python3.14/site-packages').replaceAll(project, PROJECT_FOLDER);
    const { dialogue, code, milliseconds } = await runPython(program, project, join(folder, 'user'));
    return {
      program,
      runtime: `python3 ${version}`,
      dialogue: dialogue.map(({ stream, text }) => ({ stream, text: asEmbedded(text) })),
      exit: { ending: { how: 'exited', code }, leftBehind: left(watched, asEmbedded), milliseconds },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    for (const path of watched) rmSync(path, { force: true });
  }
}

function left(watched: readonly string[], asEmbedded: (text: string) => string): LeftBehind[] {
  return watched
    .filter((path) => existsSync(path))
    .map((path) => ({ path, text: asEmbedded(readFileSync(path, 'utf8')) }));
}

interface Outcome {
  readonly dialogue: readonly OutputChunk[];
  readonly code: number;
  readonly milliseconds: number;
}

function runPython(program: Program, project: string, userBase: string): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const dialogue: OutputChunk[] = [];
    // PYTHONUSERBASE is the one way to have a .pth file processed without making a virtual environment.
    const env = { ...process.env, NO_COLOR: '1', ...program.env, PYTHONUSERBASE: userBase };
    const python = spawn('python3', program.argv, {
      cwd: project,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: DEADLINE,
    });
    python.stdout.setEncoding('utf8').on('data', (text: string) => dialogue.push({ stream: 'stdout', text }));
    python.stderr.setEncoding('utf8').on('data', (text: string) => dialogue.push({ stream: 'stderr', text }));
    python.on('error', reject);
    python.on('close', (code) =>
      resolve({ dialogue, code: code ?? -1, milliseconds: performance.now() - start }),
    );
  });
}
