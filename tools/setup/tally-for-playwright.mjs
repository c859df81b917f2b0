// @ts-check
import { atTheEnd, soFar } from './tally.mjs';

/** @typedef {import('playwright/types/testReporter').TestCase} TestCase */

/** A reporter for Playwright, beside the one that shows what failed. */
export default class PlaywrightTally {
  /** @type {TestCase[]} */
  #tests = [];
  /** @type {Set<TestCase>} */
  #over = new Set();

  /**
   * @param {import('playwright/types/testReporter').FullConfig} _
   * @param {import('playwright/types/testReporter').Suite} suite
   */
  onBegin(_, suite) {
    this.#tests = suite.allTests();
  }

  /**
   * @param {TestCase} test
   * @param {import('playwright/types/testReporter').TestResult} result
   */
  onTestEnd(test, { retry }) {
    if (test.ok() || retry === test.retries) this.#over.add(test);
    console.log(soFar(countsOf([...this.#over]), this.#tests.length));
  }

  onEnd() {
    console.log(`\n${atTheEnd(countsOf(this.#tests))}`);
  }
}

/** @param {readonly TestCase[]} tests */
function countsOf(tests) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const test of tests) {
    const outcome = test.outcome();
    counts[outcome === 'skipped' ? 'skipped' : test.ok() ? 'passed' : 'failed'] += 1;
  }
  return counts;
}
