import { expect, it, vi } from 'vitest';
import { createBudget, OutOfTime } from '../budget.ts';
import { LIMITS } from '../limits.ts';
import { readTable } from './table.ts';
import { unpack } from './unpack.ts';
import { zipOf } from './zip-for-tests.ts';

/** 20 MB in 20 kB, which are two pieces. */
const LARGE = { name: 'main.py', content: new Uint8Array(20_000_000) };
const lying = zipOf([{ ...LARGE, says: { size: 1 } }]);
const honest = zipOf([LARGE]);

it('A member is unpacked piece by piece, and no further than it says', () => {
  const budget = createBudget();
  for (const [zip, pieces] of [
    [honest, 2],
    [lying, 1],
  ] as const) {
    const [member] = readTable('x.zip', zip, budget);
    const onPiece = vi.fn();
    try {
      if (member) unpack('x.zip', member, onPiece);
    } catch (failure) {
      expect(failure).toMatchObject({ message: expect.stringMatching(/larger than it says \(1 bytes\)/) });
    }
    expect(onPiece).toHaveBeenCalledTimes(pieces);
  }
});

it('Unpacking ends with its time, which all archives share', () => {
  const budget = createBudget({ ...LIMITS, unpackingMs: 50 });
  budget.spend('a.zip', () => {
    for (const start = performance.now(); performance.now() - start < 60; );
  });
  const later = () => budget.spend('b.zip', (check) => check());
  expect(later).toThrow(OutOfTime);
  expect(later).toThrow(/^b\.zip took longer than 20 s to unpack\. Leave data and wheels out of it/);
});
