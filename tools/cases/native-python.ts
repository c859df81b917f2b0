import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type LeftBehind, type OutputChunk, PROJECT_FOLDER, type Program, type Transcript } from '#runtime';
import { oneAtATime } from '../setup/one-at-a-time.ts';
import { INSTALLED, installInto } from './native-packages.ts';

/** The machine's own Python, which the embedded one is held against. */
export interface NativePython {
  readonly version: string;
  /** Where it is, not what `python3` is called: that may be a launcher, which takes longer than the program. */
  readonly executable: string;
  /**
   * Runs a program in a folder of its own and answers what it did, with the paths as the embedded runtime has
   * them. Of the files that it leaves behind it tells those in
   * the folder for temporary ones, which is its own, and `watched`: these are removed before and after.
   *
   * @param input what is on its standard input, which is a pipe; then comes end of file
   */
  run(program: Program, watched: readonly string[], input?: string): Promise<Transcript>;
}

const OLDEST = 11;
/** Of one that hangs: on a busy machine one that does not may need a minute. */
const DEADLINE = 120_000;
const ABOUT_ITSELF =
  'import platform, sys, sysconfig; print(platform.python_version(), sys.executable, sysconfig.get_path("stdlib"), sep="\\n")';

interface Installation {
  readonly version: string;
  readonly executable: string;
  /** The folder of its standard library. */
  readonly library: string;
}

/** Finds a `python3` that is new enough for the cases (3.11), or says why there is none. */
export function findNativePython(): NativePython | { readonly missing: string } {
  try {
    const about = execFileSync('python3', ['-c', ABOUT_ITSELF], { encoding: 'utf8' });
    const [version = '', executable = '', library = ''] = about.trim().split('\n');
    const [, minor = '0'] = version.split('.');
    if (Number(minor) < OLDEST)
      return { missing: `python3 is ${version}; the cases want 3.${OLDEST} or newer` };
    return {
      version,
      executable,
      run(program, watched, input = '') {
        const run = () => runIn({ version, executable, library }, program, watched, input);
        return watched.length > 0 ? withWatchedFiles(run) : run();
      },
    };
  } catch {
    return { missing: 'there is no python3 on this machine' };
  }
}

/** What cases watch is in the one folder of this machine for temporary files: another run would find this one's, or lose its own. */
export function withWatchedFiles<Result>(run: () => Promise<Result>): Promise<Result> {
  return oneAtATime(join(tmpdir(), 'machete-mode-watched.lock'), run);
}

async function runIn(
  { version, executable, library }: Installation,
  program: Program,
  watched: readonly string[],
  input: string,
): Promise<Transcript> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'case-'));
  const project = join(folder, 'project');
  const temp = join(folder, 'tmp');
  const site = join(
    folder,
    'user',
    'lib',
    `python${version.split('.').slice(0, 2).join('.')}`,
    'site-packages',
  );
  try {
    mkdirSync(project);
    mkdirSync(temp);
    for (const path of watched) rmSync(path, { force: true });
    installInto(site, program);
    for (const [path, text] of Object.entries(program.files)) {
      const place = path.startsWith('site-packages/')
        ? join(site, path.slice('site-packages/'.length))
        : join(project, path);
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, text);
    }
    const asEmbedded = (text: string) =>
      text
        .replaceAll(site, '/lib/python3.14/site-packages')
        .replaceAll(INSTALLED, '/lib/python3.14/site-packages')
        .replaceAll(project, PROJECT_FOLDER)
        .replaceAll(temp, '/tmp')
        .replaceAll(library, '/lib/python314.zip');
    const python = startPython(executable, program, project, {
      PYTHONUSERBASE: join(folder, 'user'),
      TMPDIR: temp,
    });
    const { dialogue, code, milliseconds } = await outcomeOf(python, input);
    return {
      program,
      runtime: `python3 ${version}`,
      dialogue: dialogue.map(({ stream, text }) => ({ stream, text: asEmbedded(text) })),
      exit: {
        ending: { how: 'exited', code },
        leftBehind: left([...watched, ...walk(temp)], asEmbedded),
        milliseconds,
      },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    for (const path of watched) rmSync(path, { force: true });
  }
}

function left(watched: readonly string[], asEmbedded: (text: string) => string): LeftBehind[] {
  return watched
    .filter((path) => existsSync(path))
    .map((path) => ({
      path: asEmbedded(path),
      text: path.endsWith('/') ? '' : asEmbedded(readFileSync(path, 'utf8')),
    }));
}

/** What is in a folder, and in its folders: those end with `/`. */
function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .map((entry) => join(entry.parentPath, entry.name) + (entry.isDirectory() ? '/' : ''))
    .sort();
}

interface Outcome {
  readonly dialogue: readonly OutputChunk[];
  readonly code: number;
  readonly milliseconds: number;
}

function startPython(
  executable: string,
  program: Program,
  project: string,
  // The first is the one way to have a .pth file processed without making a virtual environment.
  folders: { readonly PYTHONUSERBASE: string; readonly TMPDIR: string },
) {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('PYTHON'));
  const env = { ...Object.fromEntries(inherited), NO_COLOR: '1', ...program.env, ...folders };
  return spawn(executable, program.argv, { cwd: project, env, timeout: DEADLINE });
}

function outcomeOf(python: ChildProcessWithoutNullStreams, input: string): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const dialogue: OutputChunk[] = [];
    python.stdout.setEncoding('utf8').on('data', (text: string) => dialogue.push({ stream: 'stdout', text }));
    python.stderr.setEncoding('utf8').on('data', (text: string) => dialogue.push({ stream: 'stderr', text }));
    // It may end before it has read all.
    python.stdin.on('error', () => {});
    python.stdin.end(input);
    python.on('error', reject);
    python.on('close', (code, signal) =>
      resolve({ dialogue, code: code ?? codeOf(signal), milliseconds: performance.now() - start }),
    );
  });
}

/** As a shell has it: 130 for SIGINT, by which Python ends itself when nobody caught a KeyboardInterrupt. */
function codeOf(signal: NodeJS.Signals | null): number {
  return signal === null ? -1 : 128 + constants.signals[signal];
}
