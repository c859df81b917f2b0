import { describe, expect, it } from 'vitest';
import { hookFiles, reportedProject } from '../trying/hook-for-tests.ts';
import { interpretersForTests } from '../trying/interpreters-for-tests.ts';
import { parted, type Report } from '../trying/parted-for-tests.ts';
import { nativePythons } from '../trying/pythons-for-tests.ts';
import { ROWS } from './world-for-tests.ts';

/** What differs from run to run. */
function steady(text: string): string {
  return text.replaceAll(/0x[0-9a-f]+|widget-\w+|hooked-\w+|in \d+\.\d+s/g, '~');
}

/** A report in a line: where it ends, and what was before and after. */
function inShort({ heading, last, facts }: Report): string {
  const change = facts.before === undefined ? [] : [`${facts.before} → ${facts.after}`];
  const undone = facts['undone later'] === undefined ? [] : [`undone ${facts['undone later']}`];
  const rest = ['message', 'swallowed by', 'rows', 'by the trigger', 'is', 'was', 'hides', 'error'].flatMap(
    (name) => (facts[name] === undefined ? [] : [`${name} ${facts[name]}`]),
  );
  return [heading, last ?? [], ...change, ...undone, ...rest].flat().join(' | ');
}

describe.each(interpretersForTests(nativePythons()).map((each) => [each.name, each] as const))(
  'on Python %s',
  (_name, { run }) => {
    it.each(ROWS.map((row) => [row.name, row] as const))('%s', async (_row, row) => {
      const files = reportedProject(row.project);
      const plain = await run(files);
      const { stdout, stderr, code } = await run({ ...files, ...hookFiles(row.hook, row.values) });
      const { told, stderr: own } = parted(stderr);
      expect({ code, stdout: steady(stdout), stderr: steady(own) }).toEqual({
        code: plain.code,
        stdout: steady(plain.stdout),
        stderr: steady(plain.stderr),
      });
      const short = told.map(inShort).filter((line) => !line.startsWith('watching '));
      expect(short).toEqual(row.tells.map((part) => expect.stringContaining(part)));
    });
  },
);
