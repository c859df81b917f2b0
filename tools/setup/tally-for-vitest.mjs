// @ts-check
import { atTheEnd, soFar } from './tally.mjs';

/** A reporter for Vitest, beside the one that shows what failed. */
export default class VitestTally {
  #counts = { passed: 0, failed: 0, skipped: 0 };

  /** @param {import('vitest/node').TestCase} test */
  onTestCaseResult(test) {
    const { state } = test.result();
    if (state !== 'pending') this.#count(state);
  }

  /** @param {import('vitest/node').TestModule} module */
  onTestModuleEnd(module) {
    // A file that does not even load has no tests to count.
    if (module.errors().length > 0) this.#count('failed');
  }

  onTestRunEnd() {
    console.log(atTheEnd(this.#counts));
  }

  /** @param {'passed' | 'failed' | 'skipped'} state */
  #count(state) {
    this.#counts[state] += 1;
    console.log(soFar(this.#counts));
  }
}
