import { describe, expect, test } from 'vitest';
import type { Place, Trace, Write } from '#runtime';
import { createWalk } from '../../../steps/index.ts';
import { heapAt } from './heap-at.ts';

/** A trace of `main.py` that calls `f()` at its second step; each step has these writes. */
function walkOf(
  places: readonly Place[],
  writes: readonly (readonly Write[])[],
  objects: Trace['objects'] = [],
) {
  const trace: Trace = {
    files: [{ path: 'main.py', isOurs: true }],
    codes: [
      { file: 0, name: '<module>', firstLine: 1 },
      { file: 0, name: 'f', firstLine: 1 },
    ],
    frames: [
      { code: 0, caller: null, callerLine: 0, module: '__main__' },
      { code: 1, caller: 0, callerLine: 2, module: '__main__' },
      { code: 1, caller: 1, callerLine: 3, module: '__main__' },
    ],
    places,
    objects,
    before: [],
    steps: writes.map((each, at) => ['line', Math.min(at, 2), at + 1, 0, 0, each]),
    end: { is: 'whole' },
  };
  return createWalk(trace, { line: () => null, lineCount: () => null } as never);
}

const inMain = (name: string): Place => ({ in: 'module', module: '__main__', name, isOurs: true });
const inFrame = (frame: number, name: string): Place => ({ in: 'frame', frame, name });
const inObject = (object: number, part: string): Place => ({ in: 'object', object, part });

describe('a heap at a moment', () => {
  const walk = walkOf(
    [
      inMain('shelf'),
      inFrame(1, 'mine'),
      inObject(0, '0'),
      inObject(0, '1'),
      inMain('os'),
      inFrame(2, 'mine'),
    ],
    [
      [
        [0, 0],
        [2, "'machete'"],
        [4, "<module 'os'>"],
      ],
      [[1, 0]],
      [
        [5, 0],
        [3, "'lamp'"],
      ],
      [],
    ],
    [{ type: 'list', kind: 'sequence' }],
  );

  test('has the names of all frames from the outside, and what has just changed', () => {
    expect(heapAt(walk, 3).groups).toEqual([
      {
        key: 'module __main__',
        title: '__main__',
        names: [{ name: 'shelf', value: 0, isChanged: true }],
        unshown: 1,
      },
      { key: 'frame 1', title: 'f()', names: [{ name: 'mine', value: 0, isChanged: true }], unshown: 0 },
      { key: 'frame 2', title: 'f() 2', names: [{ name: 'mine', value: 0, isChanged: true }], unshown: 0 },
    ]);
  });

  test('has each object once, as it was then', () => {
    const partsAt = (moment: number) =>
      heapAt(walk, moment).objects.map(({ parts }) => parts.map(({ value }) => value));
    expect(partsAt(1)).toEqual([["'machete'"]]);
    expect(partsAt(3)).toEqual([["'machete'", "'lamp'"]]);
  });

  test('is empty before anything is', () => {
    expect(heapAt(walk, 0)).toEqual({ groups: [], objects: [] });
  });
});

describe('classes and functions', () => {
  const walk = walkOf(
    [inMain('Product'), inMain('collect'), inMain('plain'), inObject(1, 'seen'), inFrame(1, 'model')],
    [
      [
        [0, 0],
        [3, 2],
        [1, 1],
        [2, '<function plain>'],
      ],
      [[4, 0]],
      [],
    ],
    [
      { type: 'type', kind: 'attributes', text: "<class 'shop.models.Product'>" },
      { type: 'function', kind: 'attributes', text: '<function collect>' },
      { type: 'list', kind: 'sequence' },
    ],
  );

  test('have a name of their own', () => {
    expect(heapAt(walk, 2).objects.map(({ text }) => text)).toEqual([
      "<class 'shop.models.Product'>",
      '<function collect>',
      undefined,
    ]);
  });

  test('of a module are shown where they are more than a name', () => {
    const [main] = heapAt(walk, 2).groups;
    expect(main?.names.map(({ name }) => name)).toEqual(['Product', 'collect']);
    expect(main?.unshown).toBe(1);
  });
});
