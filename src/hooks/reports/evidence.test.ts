import { afterAll, describe, expect, test } from 'vitest';
import { type Clue, type ExceptionTree, type Frame, readAnyEvidence } from '#evidence';
import { recordTranscript } from '#runtime';
import { createNodeRuntime } from '../../../tools/python/node-runtime.ts';
import { hookFiles, reportedProject } from '../trying/hook-for-tests.ts';

/** A terminal without colours, and the page's, in which Python paints what it prints by itself. */
const TERMINALS = [
  ['a plain terminal', {}],
  ['the terminal of the page', { TERM: 'xterm-256color', NO_COLOR: '' }],
] as const;

const runtime = createNodeRuntime();
afterAll(() => runtime.dispose());

async function run(files: Readonly<Record<string, string>>, env: Readonly<Record<string, string>>) {
  const program = { files, argv: ['main.py'], env };
  const transcript = await recordTranscript(await runtime.spawn(program), program, 'test').done;
  return readAnyEvidence(transcript);
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
    const { clues } = await run(reportedProject('warning-before-the-end'), env);
    expect(clues.map(said)).toEqual([
      "ended KeyError: 'price' | main.py:5",
      'warning DeprecationWarning: old way | main.py:3',
    ]);
  });

  test('words and numbers of a sentence are no place in a file that is called alike', async () => {
    const { clues } = await run(reportedProject('words-and-numbers'), env);
    expect(clues.map(said)).toEqual(["ended KeyError: 'sum' | main.py:5 > order.py:5"]);
  });

  test('what others say on stderr later is no part of a message', async () => {
    const { clues } = await run(reportedProject('later-lines'), env);
    expect(clues).toMatchObject([
      { role: 'ended', type: 'FileNotFoundError', message: expect.stringMatching(/'nothing\.txt'$/) },
    ]);
  });

  test('an exception that was logged by two handlers is one exhibit, and did not end the run', async () => {
    const { clues, end } = await run(reportedProject('log-lines-twice'), env);
    expect(clues.map(said)).toEqual(["logged KeyError: 'basket' | main.py:17 | 2 times"]);
    expect(clues).toMatchObject([{ said: 'ERROR:shop:order 3 has no basket, going on' }]);
    expect(end).toBeNull();
  });

  test('an exception group is a tree, each exception with its own stack', async () => {
    const { clues } = await run(reportedProject('exception-group'), env);
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
    const { clues, end } = await run(reportedProject('excepthook-gone'), env);
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
    const { clues } = await run(reportedProject('decimal-precision'), env);
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
    const { clues, end } = await run(reportedProject('environ-at-import'), env);
    expect(clues).toEqual([]);
    expect(end).toMatch(/exit code 1.+`sys\.exit`.+`refusing to write orders to region us-1`/);
  });

  test('a test that failed comes first, as what made the run fail', async () => {
    const { clues } = await run(reportedProject('leaked-rows'), env);
    expect(clues.map(said)).toEqual(['failed AssertionError: 2 != 0 | tests/test_3_report.py:8']);
  });

  test('a script with a no-break space says where it stands', async () => {
    const { clues } = await run({ 'main.py': 'def f():\n    return\u00a01\n' }, env);
    expect(clues.map(said)).toEqual([
      'ended SyntaxError: invalid non-printable character U+00A0 | main.py:2',
    ]);
    expect(clues).toMatchObject([{ frames: [{ source: 'return\u00a01', marked: { from: 6, to: 7 } }] }]);
  });

  test('the same change, seen twice, is one exhibit; each has what was before and after', async () => {
    const files = {
      ...reportedProject('environ-at-import'),
      ...hookFiles('who-changes-object', { MODULE: 'os', NAME: 'environ' }),
    };
    const { clues } = await run(files, env);
    const changes = clues.filter((clue) => clue.kind === 'stack');
    expect(changes.map(said)).toContain(
      'hook `os.environ` was changed by | main.py:8 > memorykit/search.py:1 > memorykit/settings.py:7 > memorykit/dot.py:24',
    );
    for (const { facts = [] } of changes) expect(facts.map(({ name }) => name)).toContain('after');
  });

  test('rows that one helper makes are told apart by who asked for them', async () => {
    const files = { ...reportedProject('leaked-rows'), ...hookFiles('who-made-row', { TABLE: 'people' }) };
    const { clues } = await run(files, env);
    const apart = clues.flatMap((clue) => (clue.kind === 'stack' ? [places(clue.apart ?? [])] : []));
    expect(clues[0]).toMatchObject({ role: 'failed', type: 'AssertionError' });
    expect(apart).toContainEqual(['tests/test_1_join.py:8', 'people/signup.py:5']);
    expect(apart).toContainEqual(['tests/test_2_badges.py:9', 'tests/support.py:6']);
  });
});
