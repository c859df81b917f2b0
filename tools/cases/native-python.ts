import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LeftBehind, type OutputChunk, PROJECT_FOLDER, type Program, type Transcript } from '#runtime';
import { oneAtATime } from '../setup/one-at-a-time.ts';
import { INSTALLED, nativeProject } from './native-project.ts';

/** The machine's own Python, which the embedded one is compared with. */
export interface NativePython {
  /** `3.11.7` */
  readonly version: string;
  /** Where it is. The `python3` of the PATH may be a launcher, which takes longer than the program. */
  readonly executable: string;
  /**
   * Runs a program in a folder of its own and answers what it did, with the paths as the embedded runtime has
   * them. Of the files that it leaves behind it reports those in
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
    if (isOlder(version, `3.${OLDEST}`))
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

/** Whether a Python's version (`3.11.7`) is below one that is asked for (`3.12`). */
export function isOlder(version: string, needed: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [neededMajor = 0, neededMinor = 0] = needed.split('.').map(Number);
  return major < neededMajor || (major === neededMajor && minor < neededMinor);
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
  for (const path of watched) rmSync(path, { force: true });
  const { folder, site, temp, env, remove } = nativeProject(program, version);
  try {
    const asEmbedded = (text: string) =>
      text
        .replaceAll(site, '/lib/python3.14/site-packages')
        .replaceAll(INSTALLED, '/lib/python3.14/site-packages')
        .replaceAll(folder, PROJECT_FOLDER)
        .replaceAll(temp, '/tmp')
        .replaceAll(library, '/lib/python314.zip');
    const python = spawn(executable, program.argv, { cwd: folder, env, timeout: DEADLINE });
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
    remove();
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
