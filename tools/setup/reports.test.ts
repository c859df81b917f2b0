import { expect, it } from 'vitest';
import { browserCounts, unitCounts } from './reports.mjs';

it('counts a test file that does not load as a failure', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{ status: 'failed' }] },
  ];
  const report = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1, testResults };
  expect(unitCounts(report)).toEqual({ passed: 3, failed: 2, skipped: 2 });
});

it('counts browser tests', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
  expect(browserCounts({ stats })).toEqual({ passed: 6, failed: 1, skipped: 2 });
});

it('has no counts for a runner that left no report', () => {
  expect(unitCounts(undefined)).toBeUndefined();
  expect(browserCounts(undefined)).toBeUndefined();
});
