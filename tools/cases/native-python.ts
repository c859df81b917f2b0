import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { constants, homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { env } from 'node:process';
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
  const installation = installationOf('python3');
  if (installation === null) return { missing: 'there is no python3 on this machine' };
  const { version } = installation;
  if (isOlder(version, `3.${OLDEST}`))
    return { missing: `python3 is ${version}; the cases want 3.${OLDEST} or newer` };
  return nativePython(installation);
}

/**
 * The newest of the machine that is new enough, or `null`: of those that are called `python3` or `python3.N` in a folder of the PATH, and of
 * pyenv's.
 */
export function findNewestPython(): NativePython | null {
  const installations = candidates().map(installationOf);
  const newEnough = installations.filter((each) => each !== null && !isOlder(each.version, `3.${OLDEST}`));
  const [newest = null] = newEnough.toSorted((a, b) => (a && b && isOlder(a.version, b.version) ? 1 : -1));
  return newest && nativePython(newest);
}

function candidates(): string[] {
  const versions = join(env.PYENV_ROOT ?? join(homedir(), '.pyenv'), 'versions');
  const folders = [
    ...(env.PATH ?? '').split(delimiter),
    ...namesIn(versions).map((name) => join(versions, name, 'bin')),
  ];
  return folders.flatMap((folder) =>
    namesIn(folder)
      .filter((name) => /^python3(\.\d+)?$/.test(name))
      .map((name) => join(folder, name)),
  );
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** What a command says of itself; `null` where it is none. */
function installationOf(command: string): Installation | null {
  try {
    const about = execFileSync(command, ['-c', ABOUT_ITSELF], { encoding: 'utf8', stdio: 'pipe' });
    const [version = '', executable = '', library = ''] = about.trim().split('\n');
    return { version, executable, library };
  } catch {
    return null;
  }
}

function nativePython(installation: Installation): NativePython {
  const { version, executable } = installation;
  return {
    version,
    executable,
    run(program, watched, input = '') {
      const run = () => runIn(installation, program, watched, input);
      return watched.length > 0 ? withWatchedFiles(run) : run();
    },
  };
}

/** Whether a Python's version (`3.11.7`) is below one that is asked for (`3.12`). */
export function isOlder(version: string, needed: string): boolean {
  const asked = needed.split('.').map(Number);
  const parts = version.split('.').map(Number);
  const at = asked.findIndex((part, index) => part !== (parts[index] ?? 0));
  return at >= 0 && (parts[at] ?? 0) < (asked[at] ?? 0);
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
  const { folder, site, temp, env: environment, remove } = nativeProject(program, version);
  try {
    const asEmbedded = (text: string) =>
      text
        .replaceAll(site, '/lib/python3.14/site-packages')
        .replaceAll(INSTALLED, '/lib/python3.14/site-packages')
        .replaceAll(folder, PROJECT_FOLDER)
        .replaceAll(temp, '/tmp')
        .replaceAll(library, '/lib/python314.zip');
    const python = spawn(executable, program.argv, { cwd: folder, env: environment, timeout: DEADLINE });
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
