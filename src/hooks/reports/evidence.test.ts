import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Clue, ExceptionTree, Frame } from '#evidence';
import { evidenceForTests, TERMINALS } from '../../evidence/python/evidence-for-tests.ts';

const run = evidenceForTests();

function project(name: string): Record<string, string> {
  const folder = new URL(`./${name}/`, import.meta.url);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replace(folder.pathname, '').replace(/^\//, ''));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(new URL(path, folder), 'utf8')]));
}

const places = (frames: readonly Frame[]) => frames.map(({ file, line }) => `${file}:${line}`);

/** A clue in a line: what it is, what it says, where. */
function said(clue: Clue): string {
  const at = places(clue.frames).join(' > ');
  switch (clue.kind) {
    case 'exception':
      return `${clue.role} ${clue.type}: ${clue.message} | ${at}${clue.times ? ` | ${clue.times} times` : ''}`;
    case 'warning':
      return `warning ${clue.category}: ${clue.message} | ${at}`;
    case 'stack':
      return `${clue.by} ${clue.title} | ${at}`;
    default:
      return clue.kind;
  }
}

describe.each(TERMINALS)('In %s', (_, env) => {
  test('the exception that ended the run comes first, and a warning beside it with its text', async () => {
    const { clues } = await run(project('x-warn'), env);
    expect(clues.map(said)).toEqual([
      "ended KeyError: 'price' | main.py:5",
      'warning DeprecationWarning: old way | main.py:3',
    ]);
  });

  test('words and numbers of a sentence are no place in a file that is called alike', async () => {
    const { clues } = await run(project('x-stem'), env);
    expect(clues.map(said)).toEqual(["ended KeyError: 'sum' | main.py:5 > order.py:5"]);
  });

  test('what others say on stderr later is no part of a message', async () => {
    const { clues } = await run(project('x-glue'), env);
    expect(clues).toMatchObject([
      { role: 'ended', type: 'FileNotFoundError', message: expect.stringMatching(/'nothing\.txt'$/) },
    ]);
  });

  test('an exception that was logged by two handlers is one exhibit, and did not end the run', async () => {
    const { clues, end } = await run(project('10-log-lines-twice'), env);
    expect(clues.map(said)).toEqual(["logged KeyError: 'basket' | main.py:17 | 2 times"]);
    expect(clues).toMatchObject([{ said: 'ERROR:shop:order 3 has no basket, going on' }]);
    expect(end).toBeNull();
  });

  test('an exception group is a tree, each exception with its own stack', async () => {
    const { clues } = await run(project('x-group'), env);
    expect(clues.map(said)).toEqual([
      'ended ExceptionGroup: two payments failed (2 sub-exceptions) | main.py:15 > main.py:12',
    ]);
    expect(clues).toMatchObject([
      {
        parts: [
          { type: 'ValueError', message: 'no money for 1', frames: [{ line: 9 }, { line: 2 }] },
          { type: 'ValueError', message: 'no money for 2', frames: [{ line: 9 }, { line: 2 }] },
        ],
      },
    ]);
  });

  test('a group that was caught and printed has its notes, and is not what ended the run', async () => {
    const { clues, end } = await run(project('16-excepthook-gone'), env);
    expect(clues).toMatchObject([{ kind: 'exception', role: 'printed', type: 'ExceptionGroup' }]);
    const notes = ({ notes: own = [], parts = [] }: ExceptionTree): readonly string[] => [
      ...own,
      ...parts.flatMap(notes),
    ];
    expect(clues.flatMap((clue) => (clue.kind === 'exception' ? notes(clue) : []))).toEqual([
      'while paying ana',
      'while paying bo',
      'while paying cem',
    ]);
    expect(end).toContain('no exception is seen that ended it');
  });

  test('stacks that a program prints by itself end where they end, and the line in which they differ is pointed at', async () => {
    const { clues } = await run(project('11-decimal-precision'), env);
    expect(clues.map(said)).toEqual([
      'program Printed to `stderr` | main.py:21 > main.py:15',
      'program Printed to `stderr` | main.py:23 > main.py:15',
    ]);
    expect(clues.map((clue) => clue.kind === 'stack' && places(clue.apart ?? []))).toEqual([
      ['main.py:21'],
      ['main.py:23'],
    ]);
  });

  test('a run that ends by its own wish says so, with its last words', async () => {
    const { clues, end } = await run(project('07-environ-at-import'), env);
    expect(clues).toEqual([]);
    expect(end).toMatch(/exit code 1.+`sys\.exit`.+`refusing to write orders to region us-1`/);
  });

  test('a test that failed comes first, as what made the run fail', async () => {
    const { clues } = await run(project('13-leaked-rows'), env);
    expect(clues.map(said)).toEqual(['failed AssertionError: 2 != 0 | tests/test_3_report.py:8']);
  });

  test('a script with a no-break space says where it stands', async () => {
    const { clues } = await run({ 'main.py': 'def f():\n    return\u00a01\n' }, env);
    expect(clues.map(said)).toEqual([
      'ended SyntaxError: invalid non-printable character U+00A0 | main.py:2',
    ]);
    expect(clues).toMatchObject([{ frames: [{ source: 'return\u00a01', marked: { from: 6, to: 7 } }] }]);
  });
});
