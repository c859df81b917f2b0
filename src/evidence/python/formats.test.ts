import { afterAll, describe, expect, test } from 'vitest';
import { recordTranscript } from '#runtime';
import { createNodeRuntime } from '../../../tools/python/node-runtime.ts';
import type { Clue } from '../clue.ts';
import { readAnyEvidence } from '../read-evidence.ts';

const runtime = createNodeRuntime();
afterAll(() => runtime.dispose());

const TERMINALS = [
  ['a plain terminal', {}],
  ['the terminal of the page', { TERM: 'xterm-256color', NO_COLOR: '' }],
] as const;

async function run(source: string, env: Readonly<Record<string, string>>, typed?: string) {
  const program = { files: { 'main.py': source }, argv: ['main.py'], env };
  const recorder = recordTranscript(await runtime.spawn(program), program, 'test');
  if (typed !== undefined) recorder.type(typed);
  return readAnyEvidence(await recorder.done);
}

/** A clue in a line: what it is, what it says, and the lines of its frames. */
function said(clue: Clue): string {
  const lines = clue.frames.map(({ line, function: name }) => `${name ?? ''}:${line}`).join(' > ');
  const times = 'times' in clue && clue.times ? ` ×${clue.times}` : '';
  switch (clue.kind) {
    case 'exception':
      return `${clue.role} ${clue.type}: ${clue.message} | ${lines}${times}`;
    case 'warning':
      return `warning ${clue.category}: ${clue.message} | ${lines}${times}`;
    case 'stack':
      return `${clue.by} ${clue.title} | ${lines}${times}`;
    default:
      return `${clue.kind} | ${lines}`;
  }
}

describe.each(TERMINALS)('In %s', (_, env) => {
  const clues = async (source: string) => (await run(source, env)).clues.map(said);

  test('an exception whose cause was never raised has it below', async () => {
    expect(await clues('raise ValueError("v") from KeyError("k")\n')).toEqual([
      'ended ValueError: v | <module>:1',
      "cause KeyError: 'k' | ",
    ]);
  });

  test('a chain of three is read from its end', async () => {
    const source = `try:
    {}["a"]
except KeyError as e:
    try:
        raise ValueError("v") from e
    except ValueError:
        raise RuntimeError
`;
    expect(await clues(source)).toEqual([
      'ended RuntimeError:  | <module>:7',
      'context ValueError: v | <module>:5',
      "cause KeyError: 'a' | <module>:2",
    ]);
  });

  test('a recursion without end is written once, with how often it came', async () => {
    const { clues: found } = await run('def f():\n    f()\n\n\nf()\n', env);
    expect(found).toMatchObject([
      { role: 'ended', type: 'RecursionError', frames: [{ line: 5 }, { line: 2, again: { calls: 1 } }] },
    ]);
  });

  test('a recursion through two functions is written once, too', async () => {
    const source = 'import sys\nsys.setrecursionlimit(40)\n\ndef f():\n    g()\n\ndef g():\n    f()\n\nf()\n';
    const { clues: found } = await run(source, env);
    const frames = found[0]?.frames ?? [];
    expect(frames.length).toBeLessThan(6);
    expect(frames.some(({ again }) => again?.calls === 2 && again.times > 10)).toBe(true);
  });

  test('an exception that was logged while the run went on is logged, with its record', async () => {
    const source = `import logging
logging.basicConfig(format="%(asctime)s [%(levelname)s] %(message)s")
for n in range(3):
    try:
        1 / 0
    except ZeroDivisionError:
        logging.exception("no share for %s", "ana")
logging.warning("going on")
raise SystemExit(3)
`;
    const { clues: found, end } = await run(source, env);
    expect(found.map(said)).toEqual(['logged ZeroDivisionError: division by zero | <module>:5 ×3']);
    expect(found).toMatchObject([{ said: expect.stringMatching(/ \[ERROR\] no share for ana$/) }]);
    expect(end).toMatch(/exit code 3.+going on`\.$/);
  });

  test('a logged exception and the one that ended the run after it are told apart', async () => {
    const source = `import logging
try:
    1 / 0
except ZeroDivisionError:
    logging.exception("first")
{}["second"]
`;
    expect(await clues(source)).toEqual([
      "ended KeyError: 'second' | <module>:6",
      'logged ZeroDivisionError: division by zero | <module>:3',
    ]);
  });

  test('warnings have their text, of several lines too, and the line that they warn of', async () => {
    const source = `import warnings
warnings.warn("old way\\nuse the new one", DeprecationWarning)


class Careful(UserWarning):
    pass


warnings.warn("slippery", Careful)
print("order.py:1: Note: this is none")
`;
    expect(await clues(source)).toEqual([
      'warning DeprecationWarning: old way\nuse the new one | :2',
      'warning Careful: slippery | :9',
    ]);
  });

  test('each test of unittest that failed has its name and its whole message', async () => {
    const source = `import unittest


class Cards(unittest.TestCase):
    def test_text(self):
        """Two lines."""
        self.assertEqual("a\\nb", "a\\nc")

    def test_share(self):
        print("sharing")
        1 / 0


unittest.main(buffer=True)
`;
    const { clues: found } = await run(source, env);
    expect(found.map(said)).toEqual([
      'failed ZeroDivisionError: division by zero | test_share:11',
      "failed AssertionError: 'a\\nb' != 'a\\nc'\n  a\n- b\n+ c | test_text:7",
    ]);
    expect(found).toMatchObject([
      { said: 'ERROR: test_share (__main__.Cards.test_share)' },
      { said: 'FAIL: test_text (__main__.Cards.test_text)' },
    ]);
  });

  test('what faulthandler prints is turned round: the innermost call is the last', async () => {
    const source = 'import faulthandler\n\ndef f():\n    faulthandler.dump_traceback()\n\nf()\n';
    const { clues: found } = await run(source, env);
    expect(found).toMatchObject([{ kind: 'stack', by: 'program', frames: [{ line: 6 }, { line: 4 }] }]);
  });

  test('stacks that are printed one behind the other are parted, and a recursion in one is none', async () => {
    const source = `import traceback


def f(n):
    if n:
        return f(n - 1)
    traceback.print_stack()


f(1)
f(1)
f(2)
`;
    expect(await clues(source)).toEqual([
      'program Printed to `stderr` | <module>:10 > f:6 > f:7',
      'program Printed to `stderr` | <module>:11 > f:6 > f:7',
      'program Printed to `stderr` | <module>:12 > f:6 > f:6 > f:7',
    ]);
  });

  test('what an object raises when it goes is ignored, and what asyncio logs is logged', async () => {
    const source = `import asyncio


class Gone:
    def __del__(self):
        1 / 0


async def fails():
    raise ValueError("nobody waits")


async def main():
    task = asyncio.create_task(fails())
    await asyncio.sleep(0)
    del task


gone = Gone()
del gone
asyncio.run(main())
`;
    const { clues: found } = await run(source, env);
    expect(found.map(said)).toEqual([
      'ignored ZeroDivisionError: division by zero | __del__:6',
      'logged ValueError: nobody waits | fails:10',
    ]);
    expect(found[1]).toMatchObject({ said: 'Task exception was never retrieved' });
  });

  test('an exception that was printed and followed by other lines is printed, with its own words alone', async () => {
    const source = `import sys
import traceback

try:
    raise ValueError("no")
except ValueError:
    traceback.print_exc()
print("going on", file=sys.stderr)
print("3 files", file=sys.stderr)
`;
    expect(await clues(source)).toEqual(['printed ValueError: no | <module>:5']);
  });

  test('notes belong to an exception, and what is printed at the end does not', async () => {
    const source = `import atexit
import sys


@atexit.register
def bye():
    print("cleaning up 3 files", file=sys.stderr)


name = "ana"
error = ValueError("no")
error.add_note(f"while paying {name}")
error.add_note("see the book")
raise error
`;
    const { clues: found } = await run(source, env);
    expect(found).toMatchObject([
      { role: 'ended', message: 'no', notes: ['while paying ana', 'see the book'] },
    ]);
  });

  test('a traceback behind words without an end of line is one, and so is an indented one', async () => {
    const source = `import sys
import textwrap
import traceback

try:
    1 / 0
except ZeroDivisionError:
    text = traceback.format_exc()
print(textwrap.indent(text, "    "))
print("working ... ", end="", file=sys.stderr)
{}["a"]
`;
    expect(await clues(source)).toEqual([
      "ended KeyError: 'a' | <module>:11",
      'printed ZeroDivisionError: division by zero | <module>:6',
    ]);
  });

  test('a debugger that stops is shown where it stops', async () => {
    const { clues: found } = await run('x = 1\nbreakpoint()\ny = 2\n', env, 'c\n');
    expect(found.map(({ kind }) => kind)).toEqual(['stop']);
  });

  test('Ctrl-C is what ended the run', async () => {
    expect(await clues('raise KeyboardInterrupt\n')).toEqual(['ended KeyboardInterrupt:  | <module>:1']);
  });

  test('a report of a hook has its heading, its facts and its count; a sentence is a sentence', async () => {
    const source = `import sys
import traceback

items = []


def report(before):
    print("\\nfirstthing: shop.ITEMS was changed by", file=sys.stderr)
    traceback.print_stack(limit=-1)
    print(f"  before: {before}", file=sys.stderr)
    print(f"  after: {items}", file=sys.stderr)


for n in range(3):
    before = list(items)
    items.append(n)
    report(before)
print("\\nfirstthing: trainin.plan was never imported.", file=sys.stderr)
print("going on", file=sys.stderr)
`;
    const { clues: found, sentences } = await run(source, env);
    expect(found).toEqual([
      expect.objectContaining({
        kind: 'stack',
        by: 'hook',
        title: '`shop.ITEMS` was changed by',
        times: 3,
        facts: [
          { name: 'before', text: '[]' },
          { name: 'after', text: '[0]' },
        ],
        lastFacts: [
          { name: 'before', text: '[0, 1]' },
          { name: 'after', text: '[0, 1, 2]' },
        ],
      }),
    ]);
    expect(sentences).toEqual(['`trainin.plan` was never imported.']);
  });
});
