import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heldOrder, movedBetween, stayingBetween } from './order.ts';

const clients = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 10 });

test('a tile that is held stays where it is; who comes is last, who leaves leaves no gap', () => {
  expect(heldOrder(['a', 'b', 'c'], ['d', 'c', 'a'])).toEqual({ shown: ['a', 'c', 'd'], moved: 2 });
});

test('one who goes to the front has moved, and nobody else', () => {
  expect(movedBetween(['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c'])).toBe(1);
  expect(movedBetween(['a', 'b'], ['a', 'b'])).toBe(0);
});

test('those who stay are in the same order before and after, and no more could be', () => {
  expect([...stayingBetween(['a', 'b', 'c', 'd'], ['d', 'a', 'x', 'b', 'c'])].sort()).toEqual([
    'a',
    'b',
    'c',
  ]);
  fc.assert(
    fc.property(clients, clients, (before, wanted) => {
      const staying = stayingBetween(before, wanted);
      const then = before.filter((each) => staying.has(each));
      expect(wanted.filter((each) => staying.has(each))).toEqual(then);
      for (const other of before.filter((each) => !staying.has(each) && wanted.includes(each))) {
        const more = (each: string) => staying.has(each) || each === other;
        expect(before.filter(more)).not.toEqual(wanted.filter(more));
      }
    }),
  );
});

test('whatever the order was, all are shown once, and those who stay keep theirs', () => {
  fc.assert(
    fc.property(clients, clients, (before, wanted) => {
      const { shown, moved } = heldOrder(before, wanted);
      expect([...shown].sort()).toEqual([...wanted].sort());
      const stays = before.filter((each) => wanted.includes(each));
      expect(shown.slice(0, stays.length)).toEqual(stays);
      expect(moved === 0).toBe(String(shown) === String(wanted));
    }),
  );
});
