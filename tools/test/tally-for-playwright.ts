import type { FullConfig, Suite, TestCase, TestResult } from 'playwright/types/testReporter';
import { atTheEnd, soFar } from '../setup/tally.ts';

/** A reporter for Playwright, beside the one that shows what failed. */
export default class PlaywrightTally {
  #tests: TestCase[] = [];
  #over = new Set<TestCase>();

  onBegin(_: FullConfig, suite: Suite) {
    this.#tests = suite.allTests();
  }

  onTestEnd(test: TestCase, { retry }: TestResult) {
    if (test.ok() || retry === test.retries) this.#over.add(test);
    console.log(soFar(countsOf([...this.#over]), this.#tests.length));
  }

  onEnd() {
    console.log(`\n${atTheEnd(countsOf(this.#tests))}`);
  }
}

function countsOf(tests: readonly TestCase[]) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const test of tests) {
    const outcome = test.outcome();
    counts[outcome === 'skipped' ? 'skipped' : test.ok() ? 'passed' : 'failed'] += 1;
  }
  return counts;
}
