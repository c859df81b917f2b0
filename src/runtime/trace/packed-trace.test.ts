import { describe, expect, test } from 'vitest';
import { packTrace, unpackTrace } from './packed-trace.ts';
import type { Trace } from './trace.ts';

const TRACE: Trace = {
  files: [{ path: 'main.py', isOurs: true }],
  codes: [{ file: 0, name: '<module>', firstLine: 1 }],
  frames: [{ code: 0, caller: null, callerLine: 0, module: '__main__' }],
  places: [
    { in: 'module', module: '__main__', name: 'x', isOurs: true },
    { in: 'shared', what: 'random' },
  ],
  objects: [{ type: 'list', kind: 'sequence' }],
  before: [[1, 'new']],
  steps: [
    ['line', 0, 1, 0, 0, [[0, 0]]],
    ['return', 0, 1, 2, 0, [[0, null, 0]], 'None'],
  ],
  end: { is: 'whole' },
};

test('a trace comes out as it was put in', async () => {
  expect(await unpackTrace(await packTrace(TRACE))).toEqual(TRACE);
});

describe('what is no trace is refused:', () => {
  test.each<readonly [what: string, change: object]>([
    ['a list that is missing', { steps: undefined }],
    ['more than there is', { more: 1 }],
    ['a step that is none', { steps: [['jump', 0, 1, 0, 0, []]] }],
    ['a step of no frame', { steps: [['line', 1, 1, 0, 0, []]] }],
    ['a write to no place', { steps: [['line', 0, 1, 0, 0, [[2, 'x']]]] }],
    ['a value of no object', { steps: [['return', 0, 1, 0, 0, [], 1]] }],
    ['a line that is none', { steps: [['line', 0, -1, 0, 0, []]] }],
    ['a frame that is its own caller', { frames: [{ ...TRACE.frames[0], caller: 0 }] }],
    ['a code in no file', { codes: [{ file: 1, name: 'f', firstLine: 1 }] }],
    ['a part of no object', { places: [{ in: 'object', object: 1, part: 'x' }] }],
    ['a thing that nobody shares', { places: [{ in: 'shared', what: 'the kitchen' }] }],
    ['an end that is none', { end: { is: 'well' } }],
  ])('%s', async (_, change) => {
    const packed = await packTrace({ ...TRACE, ...change } as Trace);
    await expect(unpackTrace(packed)).rejects.toThrow('This is no trace.');
  });

  test('a text that nothing was packed into', async () => {
    await expect(unpackTrace('eA==')).rejects.toThrow();
    await expect(unpackTrace('no base64!')).rejects.toThrow();
  });

  test('what unpacks to far more than any trace', async () => {
    const bomb = { ...TRACE, files: [{ path: ' '.repeat(20_000_000), isOurs: true }] };
    await expect(unpackTrace(await packTrace(bomb))).rejects.toThrow('This trace is too long.');
  });
});
