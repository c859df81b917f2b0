import { describe, expect, it } from 'vitest';
import { movedTo } from '#evidence';
import {
  callOf,
  callsLike,
  callsOf,
  lineOfStep,
  type Parting,
  partings,
  type Walk,
  wholeOf,
} from '../index.ts';
import { PROGRAMS } from '../programs-for-tests.ts';
import { walksForTests } from '../walks-for-tests.ts';

const { recorded, walkOf } = walksForTests();

function told(one: Walk, other: Walk, found: readonly Parting[]): string[] {
  return found.map((parting) => {
    if (parting.is === 'way')
      return `way ${parting.left.to - parting.left.from} / ${parting.right.to - parting.right.from}`;
    const { line } = lineOfStep(one, parting.left);
    expect(lineOfStep(other, parting.right).line).toBe(line);
    return `line ${line}: ${parting.differs.map(({ values }) => values.join(' / ')).join(', ')}`;
  });
}

async function compared(one: string, other: string): Promise<string[]> {
  const [left, right] = [await walkOf(one), (await recorded({ 'main.py': other })).walk];
  return told(left, right, partings(wholeOf(left), wholeOf(right)));
}

describe('Where two runs part', () => {
  it.each(Object.entries(PROGRAMS))('is nowhere, of two runs of one program: %s', async (_, source) => {
    expect(await compared(source, source)).toEqual([]);
  });

  it('is not where they differ by chance', async () => {
    const source =
      'import tempfile\nfolder = tempfile.mkdtemp()\nthing = repr(object())\nprint(folder, thing)\n';
    expect(await compared(source, source)).toEqual([]);
  });

  it('is the first value that is another, with both', async () => {
    const source = (n: number) => `n = ${n}\ntwice = n * 2\nlast = "same"\n`;
    expect(await compared(source(1), source(2))).toEqual(['line 1: 1 / 2', 'line 2: 2 / 4']);
  });

  it('is the way that one goes alone, until they meet again', async () => {
    const source = (n: number) =>
      `def f(x):\n    if x > 1:\n        x = 1\n    return "done"\n\nn = ${n}\nr = f(n)\nend = 1\n`;
    const found = await compared(source(1), source(2));
    expect(found).toEqual(['line 6: 1 / 2', 'line 1: 1 / 2', 'way 0 / 1']);
  });

  it('is the end of one that goes on no longer', async () => {
    const source = (n: number) => `import sys\nfor i in range(${n}):\n    x = i\n`;
    const found = await compared(source(2), source(4));
    expect(found).toEqual(['line 2: 1 / 2', 'way 0 / 4']);
  });
});

describe('Where two programs part', () => {
  it('is not where lines have only moved', async () => {
    const before = 'n = 1\ntwice = n * 2\n';
    const now = '# A line more.\nn = 1\ntwice = n * 2\n';
    const [left, right] = [await walkOf(before), await walkOf(now)];
    const moved = movedTo({ 'main.py': before }, { 'main.py': now });
    expect(partings(wholeOf(left), wholeOf(right), moved)).toEqual([]);
    expect(partings(wholeOf(left), wholeOf(right))).not.toEqual([]);
  });
});

describe('The calls of a function', () => {
  it('are those of the one that is meant, in order, and not of its namesakes', async () => {
    const walk = await walkOf(
      `class A:
    def go(self):
        return 1

class B:
    def go(self):
        return 2

A().go()
B().go()
A().go()
`,
    );
    const calls = callsOf(walk, { file: 'main.py', function: 'go' });
    const [first] = calls.map(({ from }) => walk.trace.steps[from]?.[1] ?? -1);
    const likes = callsLike(walk, first ?? -1);
    expect(calls).toHaveLength(3);
    expect(likes).toHaveLength(2);
    expect(likes.map((frame) => callOf(walk, frame))).toEqual([calls[0], calls[2]]);
  });
});

describe('Where two calls of one function part', () => {
  it('is inside what only the first does, and then in what came of that', async () => {
    const walk = await walkOf(
      `import random

def draw():
    random.seed(7)
    import noisy
    return random.randint(1, 1000000)

draw()
draw()
`,
      { 'noisy.py': 'import random\nSALT = random.random()\n' },
    );
    const [first, second] = callsOf(walk, { file: 'main.py', function: 'draw' });
    if (!first || !second) throw new Error('There are two calls.');
    const [way, value] = partings(first, second);
    if (way?.is !== 'way' || value?.is !== 'value') throw new Error(JSON.stringify([way, value]));
    expect(lineOfStep(walk, way.left.from)).toMatchObject({ file: 'noisy.py', line: 1 });
    expect(way.right.to - way.right.from).toBe(0);
    expect(way.left.shared.map(({ step }) => lineOfStep(walk, step).text)).toEqual([
      'SALT = random.random()',
    ]);
    expect(lineOfStep(walk, value.left)).toMatchObject({ file: 'main.py', line: 6 });
  });

  it('is nowhere where a call does the same again with new objects', async () => {
    const walk = await walkOf(
      'def build():\n    rows = [[1], {"a": [2]}]\n    rows[0].append(rows[1])\n    return rows\n\none = build()\ntwo = build()\n',
    );
    const [first, second] = callsOf(walk, { file: 'main.py', function: 'build' });
    if (!first || !second) throw new Error('There are two calls.');
    expect(partings(first, second)).toEqual([]);
  });
});
