import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { findNativePython } from '../tools/cases/native-python.ts';

const missing = 'missing' in findNativePython();
const source = readFileSync(join(import.meta.dirname, 'test_survey.py'), 'utf8');
const suites = [...source.matchAll(/^class (\w+)\(SurveyTest\):/gm)].flatMap(([, name]) => name ?? []);

// Some forty interpreters and more, two at a time.
describe.concurrent('The survey of packages, good and bad', { timeout: 900_000 }, () => {
  it('has tests', () => expect(suites.length).toBeGreaterThan(2));

  it.skipIf(missing).each(suites)('passes %s of test_survey.py', async (name) => {
    const options = { cwd: import.meta.dirname };
    const { stderr } = await promisify(execFile)(
      'python3',
      ['-m', 'unittest', `test_survey.${name}`],
      options,
    );
    expect(stderr).toMatch(/\nRan [1-9]\d* tests? in .*\n\nOK\n$/);
  });
});
