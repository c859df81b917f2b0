// @ts-check
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * Where a runner is to write its report. The last run's report is taken away: a crash must not be counted by it.
 * @param {string} runner
 */
export function reportFile(runner) {
  const folder = join(root, '.generated', 'reports');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${runner}.json`);
  rmSync(file, { force: true });
  return file;
}

/**
 * @param {string} file
 * @returns {any} nothing when the runner did not get as far as writing it
 */
export function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * @param {any} report Vitest's
 * @returns {Counts | undefined}
 */
export function unitCounts(report) {
  if (!report) return undefined;
  // A file that does not even load has no tests to count.
  const broken = report.testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * @param {any} report Playwright's
 * @returns {Counts | undefined}
 */
export function browserCounts(report) {
  if (!report) return undefined;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected, skipped };
}

/** @param {string} output of a command that ends with its own counts, as `npm run check:cases` does */
export function tableCounts(output) {
  const [, passed, failed] = /^(\d+) passed, (\d+) failed$/m.exec(output) ?? [];
  return passed === undefined ? undefined : { passed: Number(passed), failed: Number(failed), skipped: 0 };
}
