import { describe, expect, it } from 'vitest';
import { callsOf, lineOfStep, type Parting, partings, type Walk, wholeOf } from '../index.ts';
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
