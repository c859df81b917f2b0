import { describe, expect, test } from 'vitest';
import { evidenceForTests, said, TERMINALS } from './evidence-for-tests.ts';

const evidence = evidenceForTests();

describe.each(TERMINALS)('In %s', (_, env) => {
  const run = (source: string, typed?: string) => evidence({ 'main.py': source }, env, typed);
  const clues = async (source: string) => (await run(source)).clues.map(said);

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
    const { clues: found } = await run('def f():\n    f()\n\n\nf()\n');
    expect(found).toMatchObject([
      { role: 'ended', type: 'RecursionError', frames: [{ line: 5 }, { line: 2, again: { calls: 1 } }] },
    ]);
  });

  test('a recursion through two functions is written once, too', async () => {
    const source = 'import sys\nsys.setrecursionlimit(40)\n\ndef f():\n    g()\n\ndef g():\n    f()\n\nf()\n';
    const { clues: found } = await run(source);
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
    const { clues: found, end } = await run(source);
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
    const { clues: found } = await run(source);
    expect(found.map(said)).toEqual([
      'failed ZeroDivisionError: division by zero | test_share:11',
      "failed AssertionError: 'a\\nb' != 'a\\nc'\n  a\n- b\n+ c | test_text:7",
    ]);
    expect(found).toMatchObject([
      { said: 'ERROR: test_share (__main__.Cards.test_share)' },
      { said: 'FAIL: test_text (__main__.Cards.test_text)' },
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
    const { clues: found } = await run(source);
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
    const { clues: found } = await run(source);
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

  test('Ctrl-C is what ended the run', async () => {
    expect(await clues('raise KeyboardInterrupt\n')).toEqual(['ended KeyboardInterrupt:  | <module>:1']);
  });
});
