import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { findNativePython } from '../tools/cases/native-python.ts';

const missing = 'missing' in findNativePython();

// Some forty interpreters and more, one after the other.
it.skipIf(missing)('surveys packages, good and bad (test_survey.py)', { timeout: 300_000 }, () => {
  const { status, stderr } = spawnSync('python3', ['-m', 'unittest'], {
    cwd: import.meta.dirname,
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
});
