import type { TestCase, TestModule } from 'vitest/node';
import { atTheEnd, soFar } from '../setup/tally.ts';

/** A reporter for Vitest, beside the one that shows what failed. */
export default class VitestTally {
  #counts = { passed: 0, failed: 0, skipped: 0 };

  onTestCaseResult(test: TestCase) {
    const { state } = test.result();
    if (state !== 'pending') this.#count(state);
  }

  onTestModuleEnd(module: TestModule) {
    // A file that does not even load has no tests to count.
    if (module.errors().length > 0) this.#count('failed');
  }

  onTestRunEnd() {
    console.log(atTheEnd(this.#counts));
  }

  #count(state: 'passed' | 'failed' | 'skipped') {
    this.#counts[state] += 1;
    console.log(soFar(this.#counts));
  }
}
