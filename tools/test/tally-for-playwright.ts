import type { FullConfig, Suite, TestCase, TestResult } from 'playwright/types/testReporter';
import { atTheEnd, remark, soFar } from '../setup/tally.ts';

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
    for (const [reason, count] of skippedFor(this.#tests)) console.log(remark(`${count} skipped: ${reason}`));
    console.log(`\n${atTheEnd(countsOf(this.#tests))}`);
  }
}

/** How many tests were skipped for each reason. */
function skippedFor(tests: readonly TestCase[]): Map<string, number> {
  const reasons = new Map<string, number>();
  for (const test of tests) {
    const why = test.results.flatMap(({ annotations }) => annotations).find(({ type }) => type === 'skip');
    if (why) reasons.set(why.description ?? '', (reasons.get(why.description ?? '') ?? 0) + 1);
  }
  return reasons;
}

function countsOf(tests: readonly TestCase[]) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const test of tests) {
    const outcome = test.outcome();
    counts[outcome === 'skipped' ? 'skipped' : test.ok() ? 'passed' : 'failed'] += 1;
  }
  return counts;
}
