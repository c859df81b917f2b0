// @ts-check
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { buildIfStale } from './build.mjs';
import { root, runTool } from './run.mjs';
import { SetupError } from './say.mjs';
import { listenForCounts, readTally } from './tally.mjs';

/**
 * What a step came to.
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string} output shown when something failed
 */

/** @typedef {(counts: import('./tally.mjs').Counts, total?: number) => void} OnCounts */

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} about for `--help`
 * @property {'all' | 'quick' | 'both'} runs
 * @property {number} cores how many it keeps busy
 * @property {string} [after] a step that has to have passed
 * @property {boolean} [needsChromium]
 * @property {(onCounts: OnCounts, chromium: string) => Promise<Outcome>} run
 */

/** What Biome only informs about, it explains at length. */
const LINT = ['ci', '--diagnostic-level=warn', '--error-on-warnings', '.'];
const TYPES = ['--noEmit', '--incremental', '--tsBuildInfoFile', '.generated/types.tsbuildinfo'];
/** Each opens windows of the deck, which keep a core busy. */
const BROWSER_WORKERS = Number(process.env.BROWSER_WORKERS) || 2;

/**
 * In the order in which they start where there are cores for them: first what others wait for, then what takes long.
 * @type {readonly Step[]}
 */
export const STEPS = [
  { name: 'build', about: 'the deck, as it is served', runs: 'all', cores: 1, run: build },
  step('types', 'TypeScript', 'typescript/bin/tsc', TYPES),
  step('lint', 'Biome: format, lint, order of imports', '@biomejs/biome/bin/biome', LINT),
  step('names', 'records are not asked by names of strangers', '../tools/lint.mjs', []),
  { name: 'structure', about: 'the order of the folders', runs: 'both', cores: 1, run: structure },
  step('unused', 'code, files and packages that nobody uses', 'knip/bin/knip.js', ['--no-progress']),
  {
    name: 'browser',
    about: 'the deck in Chromium, by BROWSER_WORKERS at a time (2)',
    runs: 'all',
    cores: BROWSER_WORKERS,
    after: 'build',
    needsChromium: true,
    run: browser,
  },
  {
    name: 'python',
    about: 'tests that start interpreters',
    runs: 'all',
    cores: 2,
    run: (onCounts) => vitest(['python'], [], onCounts),
  },
  { name: 'cases', about: 'each stage in both Pythons, each attempt', runs: 'all', cores: 2, run: cases },
  {
    name: 'unit',
    about: 'tests without interpreters',
    runs: 'both',
    cores: 2,
    run: (onCounts) => vitest(['unit', 'content'], [], onCounts),
  },
  {
    name: 'smoke',
    about: 'some of the tests of python',
    runs: 'quick',
    cores: 2,
    run: (onCounts) => vitest(['python'], ['like-a-shell', 'start-ahead'], onCounts),
  },
  {
    ...step('licences', 'of all that the deck ships', '../tools/licences.mjs', ['--check']),
    runs: 'all',
    after: 'build',
  },
];

/**
 * A tool that says yes or no: one test, on one core.
 * @param {string} name
 * @param {string} about
 * @param {string} file
 * @param {readonly string[]} args
 * @returns {Step}
 */
function step(name, about, file, args) {
  return { name, about, runs: 'both', cores: 1, run: () => check(file, args) };
}

/**
 * @param {string} file
 * @param {readonly string[]} args
 * @returns {Promise<Outcome>}
 */
async function check(file, args) {
  const { code, output } = await runTool(file, args);
  return code === 0 ? one('passed') : one('failed', output);
}

/** Without its rules the tool would have nothing to object to. */
async function structure() {
  const rules = '.dependency-cruiser.mjs';
  if (!existsSync(join(root, rules)))
    return one('failed', `${rules} is missing: it holds the order of the folders.`);
  const args = [
    '--config',
    rules,
    '--output-type',
    'err',
    'src',
    'slides',
    'cases',
    'tools',
    'parity',
    'survey',
    'e2e',
  ];
  return check('dependency-cruiser/bin/dependency-cruise.mjs', args);
}

async function build() {
  try {
    await buildIfStale();
    return one('passed');
  } catch (error) {
    if (error instanceof SetupError) return one('failed', error.output || error.message);
    throw error;
  }
}

/**
 * @param {readonly string[]} projects of vitest.config.ts
 * @param {readonly string[]} files parts of their names; none for all
 * @param {OnCounts} onCounts
 */
function vitest(projects, files, onCounts) {
  const reporters = ['--reporter=default', '--reporter=./tools/setup/tally-for-vitest.mjs'];
  return counted(
    'vitest/vitest.mjs',
    ['run', ...projects.map((name) => `--project=${name}`), ...reporters, ...files],
    onCounts,
  );
}

/** Every stage of every case, in the embedded Python and in the machine's own. @param {OnCounts} onCounts */
function cases(onCounts) {
  return counted('../tools/check-cases.mjs', [], onCounts, { TALLY: '1' });
}

/** @param {OnCounts} onCounts @param {string} chromium */
async function browser(onCounts, chromium) {
  const args = ['--reporter=dot,./tools/setup/tally-for-playwright.mjs', `--workers=${BROWSER_WORKERS}`];
  return counted('playwright/cli.js', ['test', ...args], onCounts, {
    CHROMIUM_PATH: chromium,
    // A port of its own, so that the tests run beside an `npm start` or another clone's tests.
    PORT: String(await freePort()),
  });
}

/**
 * A runner of many tests. One that crashed, ran nothing, or ended badly for a reason that no single test shows, has failed once.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {OnCounts} onCounts
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Outcome>}
 */
async function counted(file, args, onCounts, env = {}) {
  const { code, output: printed } = await runTool(file, args, { env, hear: listenForCounts(onCounts) });
  const { counts, output } = readTally(printed);
  if (!counts) return one('failed', `${output}\nThe runner ended without a report (exit code ${code}).`);
  const { passed, failed, skipped } = counts;
  if (passed + failed === 0) return { ...one('failed', `${output}\nNo test ran.`), skipped };
  const unnamed = code !== 0 && failed === 0 ? 1 : 0;
  return { passed, failed: failed + unnamed, skipped, output };
}

/**
 * @param {'passed' | 'failed'} result
 * @param {string} [output]
 * @returns {Outcome}
 */
export function one(result, output = '') {
  return { passed: 0, failed: 0, skipped: 0, [result]: 1, output };
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
