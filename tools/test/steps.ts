import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ensureAndSay } from '../python/say-packages.ts';
import { buildIfStale } from '../serve/build.ts';
import { freePort } from '../setup/free-port.ts';
import { root, runTool } from '../setup/run.mjs';
import { SetupError } from '../setup/say.mjs';
import { type Counts, listenForCounts, readTally } from '../setup/tally.ts';
import type { Load } from './lanes.ts';

/** How a step ended; `output` is shown when something failed, the remarks always. */
export interface Outcome extends Counts {
  readonly output: string;
  readonly remarks?: readonly string[];
}

export type OnCounts = (counts: Counts, total?: number) => void;

/** A part of `npm test`. */
export interface Step extends Load {
  /** For `--help`. */
  readonly about: string;
  readonly runs: 'all' | 'quick' | 'both';
  readonly needsChromium?: boolean;
  /** Skips what needs Firefox or WebKit where there is none. */
  readonly wantsEngines?: boolean;
  run(onCounts: OnCounts, chromium: string): Promise<Outcome>;
}

const COMMAND = '../tools/command.mjs';
/** What Biome only informs about, it explains at length. */
const LINT = ['ci', '--diagnostic-level=warn', '--error-on-warnings', '.'];
const TYPES = ['--noEmit', '--incremental', '--tsBuildInfoFile', '.generated/types.tsbuildinfo'];
const FOLDERS = ['src', 'slides', 'cases', 'tools', 'parity', 'survey', 'e2e'];
const CORES = availableParallelism();
/** Two for each core: a test also waits, and another one goes on meanwhile. */
const BROWSER_WORKERS = Number(process.env.BROWSER_WORKERS) || 2 * CORES;

/** In the order in which they start where there are cores for them: first what others wait for, then what takes long. */
export const STEPS: readonly Step[] = [
  {
    name: 'packages',
    about: 'the Python packages of the cases',
    runs: 'both',
    cores: 1,
    run: packages,
  },
  {
    name: 'build',
    about: 'the deck, as it is served',
    runs: 'all',
    cores: 1,
    after: 'packages',
    run: build,
  },
  check('types', 'TypeScript', 'typescript/bin/tsc', TYPES),
  check('lint', 'Biome: format, lint, order of imports', '@biomejs/biome/bin/biome', LINT),
  check('names', 'records are not asked by names of strangers', COMMAND, ['names']),
  { name: 'structure', about: 'the order of the folders', runs: 'both', cores: 1, run: structure },
  check('unused', 'code, files and packages that nobody uses', 'knip/bin/knip.js', ['--no-progress']),
  {
    name: 'browser',
    about: `the deck in Chromium, by BROWSER_WORKERS at a time (${2 * CORES})`,
    runs: 'all',
    cores: CORES,
    after: 'build',
    needsChromium: true,
    run: (onCounts, chromium) => playwright(['deck'], BROWSER_WORKERS, onCounts, chromium),
  },
  {
    name: 'engines',
    about: 'the same journeys in Chromium, Firefox and WebKit',
    runs: 'all',
    cores: CORES,
    after: 'build',
    needsChromium: true,
    wantsEngines: true,
    run: (onCounts, chromium) =>
      playwright(['Chromium', 'Firefox', 'WebKit'], CORES, onCounts, chromium, ['./e2e/engines/tables.ts']),
  },
  vitest('python', 'tests that start interpreters', 'all', ['python']),
  {
    name: 'cases',
    about: 'each stage in both Pythons, each attempt',
    runs: 'all',
    cores: 2,
    after: 'packages',
    run: (onCounts) => counted(COMMAND, ['check:cases'], onCounts, { TALLY: '1' }),
  },
  { ...vitest('room', 'what a room needs of its broker, in four of them', 'all', ['room']), cores: 1 },
  vitest('unit', 'tests without interpreters', 'both', ['unit', 'content']),
  vitest('smoke', 'some of the tests of python', 'quick', ['python'], ['like-a-shell', 'start-ahead']),
  {
    ...check('licences', 'of all that the deck ships', COMMAND, ['licences', '--check']),
    runs: 'all',
    after: 'build',
  },
];

/** A tool that says yes or no: one test, on one core. */
function check(name: string, about: string, file: string, args: readonly string[]): Step {
  return { name, about, runs: 'both', cores: 1, run: () => answer(file, args) };
}

async function answer(file: string, args: readonly string[]): Promise<Outcome> {
  const { code, output } = await runTool(file, args);
  return code === 0 ? one('passed') : one('failed', output);
}

/** Without its rules the tool would have nothing to object to. */
async function structure(): Promise<Outcome> {
  for (const rules of ['.dependency-cruiser.mjs', '.dependency-cruiser.folders.mjs']) {
    if (!existsSync(join(root, rules)))
      return one('failed', `${rules} is missing: it has the order of the folders.`);
    const args = ['--config', rules, '--output-type', 'err', ...FOLDERS];
    const outcome = await answer('dependency-cruiser/bin/dependency-cruise.mjs', args);
    if (outcome.failed > 0) return outcome;
  }
  return one('passed');
}

/** Goes on without a package that cannot be had: what needs it is skipped, and says so. */
async function packages(): Promise<Outcome> {
  await ensureAndSay();
  return one('passed');
}

async function build(): Promise<Outcome> {
  try {
    await buildIfStale();
    return one('passed');
  } catch (error) {
    if (error instanceof SetupError) return one('failed', error.output || error.message);
    throw error;
  }
}

/** Some projects of vitest.config.ts; of their files those whose names have one of these parts, or all. */
function vitest(
  name: string,
  about: string,
  runs: Step['runs'],
  projects: readonly string[],
  files: readonly string[] = [],
): Step {
  const reporters = ['--reporter=default', '--reporter=./tools/test/tally-for-vitest.ts'];
  const args = ['run', ...projects.map((project) => `--project=${project}`), ...reporters, ...files];
  const run = (onCounts: OnCounts) => counted('vitest/vitest.mjs', args, onCounts);
  return { name, about, runs, cores: 2, after: 'packages', run };
}

/** Some projects of playwright.config.ts. */
async function playwright(
  projects: readonly string[],
  workers: number,
  onCounts: OnCounts,
  chromium: string,
  reporters: readonly string[] = [],
): Promise<Outcome> {
  const args = [
    'test',
    ...projects.map((project) => `--project=${project}`),
    `--reporter=${['dot', ...reporters, './tools/test/tally-for-playwright.ts'].join()}`,
    `--workers=${workers}`,
  ];
  return counted('playwright/cli.js', args, onCounts, {
    CHROMIUM_PATH: chromium,
    // A port of its own, so that the tests run beside an `npm start` or another clone's tests.
    PORT: String(await freePort()),
  });
}

/** A runner of many tests. One that crashed, ran nothing, or ended badly for a reason that no single test shows, has failed once. */
async function counted(
  file: string,
  args: readonly string[],
  onCounts: OnCounts,
  env: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  const { code, output: printed } = await runTool(file, args, { env, hear: listenForCounts(onCounts) });
  const { counts, remarks, output } = readTally(printed);
  if (!counts) return one('failed', `${output}\nThe runner ended without a report (exit code ${code}).`);
  const { passed, failed, skipped } = counts;
  if (passed + failed === 0) return { ...one('failed', `${output}\nNo test ran.`), skipped, remarks };
  const unnamed = code !== 0 && failed === 0 ? 1 : 0;
  return { passed, failed: failed + unnamed, skipped, remarks, output };
}

/** The outcome of a single test. */
export function one(result: 'passed' | 'failed', output = ''): Outcome {
  return { passed: 0, failed: 0, skipped: 0, [result]: 1, output };
}
