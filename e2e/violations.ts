import axe from 'axe-core';
import type { Page } from 'playwright/test';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[];
}

/** What each violation that axe found is and where, short enough to read in a report. */
export function violationsOf(violations: readonly Violation[]): string[] {
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, failureSummary }) => `${String(target)} ${failureSummary ?? ''}`).join(' | ')}`,
  );
}

/** A part of the page by a selector, and what to look for if not for everything. */
interface Look {
  readonly within?: string;
  readonly rules?: readonly string[];
}

/**
 * What keeps somebody from using the page, as axe finds it. It is put into a page once: that takes longer than a look. Python's
 * frame has nothing to read, so it is not entered.
 */
export async function violationsIn(page: Page, { within = 'html', rules }: Look = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(
    async ({ within, rules }) => {
      const { run } = Reflect.get(window, 'axe') as typeof axe;
      const found = await run(within, {
        iframes: false,
        resultTypes: ['violations'],
        ...(rules ? { runOnly: rules } : {}),
      });
      return found.violations.map(({ id, nodes }) => ({
        id,
        nodes: nodes.map(({ target, failureSummary = '' }) => ({ target: String(target), failureSummary })),
      }));
    },
    { within, rules: rules ? [...rules] : undefined },
  );
  return violationsOf(violations);
}
