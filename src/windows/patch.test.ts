import { describe, expect, it } from 'vitest';
import { merged, mergedText } from './merge.ts';
import { type Random, randomFrom } from './noise-for-tests.ts';
import { type Op, patchBetween, patched } from './patch.ts';

/** A text such as a flood leaves: numbered lines. */
const lines = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `line ${from + index}\n`).join('');

describe('a patch', () => {
  it.each([
    ['a text that grew', 'print(1)', 'print(1)\nprint(2)', { from: 8, cut: 0, put: '\nprint(2)' }],
    ['a word that was typed in the middle', 'print(1)', 'print(12)', { from: 7, cut: 0, put: '2' }],
    ['a line that went', 'a = 1\nb = 2\nc = 3', 'a = 1\nc = 3', { from: 6, cut: 6, put: '' }],
    ['a sign of two units that became another', 'x = "👀"', 'x = "👁"', { from: 5, cut: 2, put: '👁' }],
  ])('has of %s only what changed', (_, before, after, splice) => {
    const ops = patchBetween({ text: before }, { text: after });
    expect(ops).toEqual([{ do: 'text', at: ['text'], ...splice }]);
    expect(patched({ text: before }, ops)).toEqual({ text: after });
  });

  it('has of a flood, whose begin goes as its end comes, no more than what came', () => {
    const before = { tail: lines(0, 20_000) };
    const after = { tail: lines(300, 20_300) };
    const ops = patchBetween(before, after);
    expect(patched(before, ops)).toEqual(after);
    expect(JSON.stringify(ops).length).toBeLessThan(lines(20_000, 20_300).length * 2);
  });

  it('has of chunks that come and go in a list only those', () => {
    const chunks = Array.from({ length: 2_000 }, (_, index) => ({ stream: 'stdout', text: `${index}` }));
    const before = { dialogue: chunks };
    const after = {
      dialogue: [...chunks.slice(0, 900), ...chunks.slice(1_000), { stream: 'stderr', text: 'new' }],
    };
    const ops = patchBetween(before, after);
    expect(patched(before, ops)).toEqual(after);
    expect(ops).toHaveLength(2);
  });

  it('leaves what it does not touch the same object', () => {
    const before = { runs: { one: { text: 'a' }, two: { text: 'b' } }, position: { slide: 1, step: 0 } };
    const after = patched(before, [{ do: 'set', at: ['runs', 'one', 'text'], value: 'c' }]) as typeof before;
    expect(after.runs.two).toBe(before.runs.two);
    expect(after.position).toBe(before.position);
  });

  it.each<[string, Op]>([
    ['a text that is not there', { do: 'text', at: ['a', 'b'], from: 0, cut: 0, put: 'x' }],
    ['a text that is shorter', { do: 'text', at: ['text'], from: 5, cut: 0, put: 'x' }],
    ['a list that is none', { do: 'list', at: ['text'], from: 0, cut: 0, put: [] }],
    ['an element behind the end', { do: 'set', at: ['list', 4], value: 1 }],
    ['the prototype of everything', { do: 'set', at: ['__proto__', 'polluted'], value: true }],
  ])('refuses %s', (_, op) => {
    expect(() => patched({ text: 'abc', list: [1] }, [op])).toThrow('does not fit');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('leads from any state to any other', () => {
    const random = randomFrom(1);
    for (let round = 0; round < 500; round++) {
      const before = someData(random, 3);
      const after = random(2) === 0 ? someData(random, 3) : disturbed(random, before);
      expect(patched(before, structuredClone(patchBetween(before, after)))).toEqual(after);
    }
  });
});

describe('a merge', () => {
  it.each([
    ['keeps what was typed at two places', 'one two', 'ONE two', 'one TWO', 'ONE TWO'],
    ['keeps both when both typed at one place', 'ab', 'a1b', 'a2b', 'a12b'],
    ['knows what was typed here and came back', 'ab', 'a1b', 'a12b', 'a12b'],
    ['knows what is known already', 'ab', 'a12b', 'a1b', 'a12b'],
    ['takes ours where both changed the same word', 'name', 'their', 'ours', 'ours'],
  ])('%s', (_, base, theirs, ours, both) => {
    expect(mergedText(base, theirs, ours)).toBe(both);
  });

  it('takes each field from who changed it', () => {
    const base = { a: 1, b: 1, gone: 1, dropped: 1 };
    expect(merged(base, { a: 2, b: 1, gone: 1, theirs: 1 }, { a: 1, b: 3, dropped: 1, ours: 1 })).toEqual({
      a: 2,
      b: 3,
      theirs: 1,
      ours: 1,
    });
  });

  it('keeps what one changed though the other dropped it', () => {
    expect(merged({ edit: 'a' }, {}, { edit: 'ab' })).toEqual({ edit: 'ab' });
  });

  it('keeps the strokes that were drawn in two windows at once', () => {
    expect(merged(['a'], ['a', 'b'], ['a', 'c'])).toEqual(['a', 'b', 'c']);
  });

  it('gives back the very object where nothing came', () => {
    const base = { list: [1], record: { a: 1 } };
    const ours = { list: [1], record: { a: 2 } };
    expect(merged(base, structuredClone(base), ours)).toBe(ours);
  });
});

function someData(random: Random, depth: number): unknown {
  switch (random(depth > 0 ? 6 : 3)) {
    case 0:
      return random(5);
    case 1:
      return 'abcdefgh'.slice(random(4), 4 + random(4));
    case 2:
      return null;
    case 3:
      return Array.from({ length: random(5) }, () => someData(random, depth - 1));
    default:
      return Object.fromEntries(
        Array.from({ length: random(5) }, () => ['wxyz'[random(4)], someData(random, depth - 1)]),
      );
  }
}

/** The same data but for a few places, with what stayed as the same objects. */
function disturbed(random: Random, data: unknown): unknown {
  if (random(4) === 0) return someData(random, 1);
  if (typeof data === 'string') return `${data.slice(0, random(3))}+${data.slice(random(3))}`;
  if (Array.isArray(data)) {
    const kept = data.filter(() => random(4) > 0);
    return random(2) === 0 ? [...kept, someData(random, 1)] : kept.map((each) => disturbed(random, each));
  }
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data)
      .filter(() => random(5) > 0)
      .map(([key, value]) => [key, random(2) === 0 ? disturbed(random, value) : value]),
  );
}
