import { describe, expect, test } from 'vitest';
import { evidenceForTests, said, TERMINALS } from './evidence-for-tests.ts';

const evidence = evidenceForTests();

describe.each(TERMINALS)('In %s', (_, env) => {
  const run = (source: string, typed?: string) => evidence({ 'main.py': source }, env, typed);
  const clues = async (source: string) => (await run(source)).clues.map(said);

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

  test('what faulthandler prints is turned round: the innermost call is the last', async () => {
    const source = 'import faulthandler\n\ndef f():\n    faulthandler.dump_traceback()\n\nf()\n';
    const { clues: found } = await run(source);
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

  test('a debugger that stops is shown where it stops', async () => {
    const { clues: found } = await run('x = 1\nbreakpoint()\ny = 2\n', 'c\n');
    expect(found.map(({ kind }) => kind)).toEqual(['stop']);
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
    const { clues: found, sentences } = await run(source);
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
