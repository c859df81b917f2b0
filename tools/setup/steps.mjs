// @ts-check
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { buildIfStale } from './build.mjs';
import { browserCounts, readReport, reportFile, tableCounts, unitCounts } from './reports.mjs';
import { root, runTool } from './run.mjs';
import { SetupError } from './say.mjs';

/**
 * What a step came to.
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string} output shown when something failed
 */

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} [after] a step that has to have passed
 * @property {boolean} [needsChromium]
 * @property {(chromium: string) => Promise<Outcome>} run
 */

/** What Biome only informs about, it explains at length. */
const LINT = ['ci', '--diagnostic-level=warn', '--error-on-warnings', '.'];

/** @type {readonly Step[]} */
export const STEPS = [
  { name: 'types', run: () => check('typescript/bin/tsc', ['--noEmit']) },
  { name: 'lint', run: () => check('@biomejs/biome/bin/biome', LINT) },
  { name: 'names', run: () => check('../tools/lint.mjs', []) },
  { name: 'structure', run: structure },
  { name: 'unused', run: () => check('knip/bin/knip.js', ['--no-progress']) },
  { name: 'unit', run: unit },
  { name: 'cases', run: cases },
  { name: 'build', run: build },
  { name: 'licences', after: 'build', run: () => check('../tools/licences.mjs', ['--check']) },
  { name: 'browser', after: 'build', needsChromium: true, run: browser },
];

/**
 * A tool that says yes or no: one test.
 * @param {string} file
 * @param {readonly string[]} args
 * @returns {Promise<Outcome>}
 */
async function check(file, args) {
  const { code, output } = await runTool(file, args);
  return code === 0 ? one('passed') : one('failed', output);
}

/** The order of the folders. Without its rules the tool would have nothing to object to. */
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

async function unit() {
  const report = reportFile('unit');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code, output } = await runTool('vitest/vitest.mjs', args);
  return counted(code, output, unitCounts(readReport(report)));
}

/** Every stage of every case, in the embedded Python and in the machine's own. */
async function cases() {
  const { code, output } = await runTool('../tools/check-cases.mjs', []);
  return counted(code, output, tableCounts(output));
}

/** @param {string} chromium */
async function browser(chromium) {
  const report = reportFile('browser');
  const env = {
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    // A port of its own, so that the tests run beside an `npm start` or another clone's tests.
    PORT: String(await freePort()),
  };
  const { code, output } = await runTool('playwright/cli.js', ['test', '--reporter=dot,json'], {
    env,
    timeout: 3900,
  });
  return counted(code, output, browserCounts(readReport(report)));
}

/**
 * A runner that crashed, ran nothing, or ended badly for a reason that no single test shows, has failed once.
 * @param {number | null} code
 * @param {string} output
 * @param {{ passed: number, failed: number, skipped: number } | undefined} counts
 * @returns {Outcome}
 */
function counted(code, output, counts) {
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
