import type { TestCase, TestResult } from 'playwright/types/testReporter';
import { remark } from '../../tools/setup/tally.ts';
import { HOSTS, SEEN, type Seen, tableOf } from './table.ts';

/** A reporter for Playwright: at the end it has the tables of what was seen in each engine. */
export default class Tables {
  #seen: Seen[] = [];

  onTestEnd(_: TestCase, { annotations }: TestResult) {
    for (const { type, description = '' } of annotations)
      if (type === SEEN) this.#seen.push(JSON.parse(description));
  }

  onEnd() {
    for (const host of HOSTS)
      if (this.#seen.some((each) => each.host === host))
        console.log(`${remark(tableOf(host, this.#seen))}\n${remark('')}`);
  }
}
