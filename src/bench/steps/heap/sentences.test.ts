import { describe, expect, test } from 'vitest';
import { DEFAULT_ARGUMENT, heapOf, RING, TWO_CLASSES } from './heaps-for-tests.ts';
import { sayHeap } from './sentences.ts';

const sharingOf = (heap: Parameters<typeof sayHeap>[0]) =>
  sayHeap(heap).sharing.map(({ text }) => text.replaceAll('`', ''));
const saidOf = (heap: Parameters<typeof sayHeap>[0], object: number) =>
  sayHeap(heap).of(object).replaceAll('`', '');

describe('a heap in sentences', () => {
  test('says what is one object under two names, and what is two under one', () => {
    expect(sharingOf(TWO_CLASSES)).toEqual([
      "app_models and all_models['catalog'] are the same dict.",
      'shop.catalog.models.Product and catalog.models.Product are not the same: two classes, one name.',
    ]);
  });

  test('says of an argument whose default it is', () => {
    expect(sharingOf(DEFAULT_ARGUMENT)).toEqual([
      'first, second, seen and collect(seen=…) are the same list.',
    ]);
  });

  test('says what an object is, and who refers to it', () => {
    expect(saidOf(TWO_CLASSES, 31)).toBe(
      'The class catalog.models.Product. model refers to it. It is not shop.catalog.models.Product.',
    );
    expect(saidOf(TWO_CLASSES, 6)).toBe(
      "A dict: 'product' is the class shop.catalog.models.Product. app_models and all_models['catalog'] refer to it.",
    );
  });

  test('ends where objects hold each other, and says each by its shortest way', () => {
    expect(saidOf(RING, 1)).toBe(
      "A Node: name is 'first' and next is a Node. first, second.next, table['first'] and table['both'][0] refer to it.",
    );
  });

  test('says whose name it is, where two frames have one of that name', () => {
    const heap = heapOf(
      { 'f()': { x: 1 }, 'g()': { x: 1, y: null } },
      { 1: { type: 'set', parts: { "'a'": "'a'" } } },
    );
    expect(sharingOf(heap)).toEqual(['x in f() and x in g() are the same set.']);
    expect(sayHeap(heap).names).toEqual([
      'In `f()`: `x` is a `set`.',
      'In `g()`: `x` is a `set` and `y` is gone.',
    ]);
  });

  test('does not say everything of what is long', () => {
    const items = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [at, String(at)]));
    const heap = heapOf({ __main__: { x: 1 } }, { 1: { type: 'list', parts: items } });
    expect(saidOf(heap, 1)).toBe(
      'A list: 0 is 0, 1 is 1, 2 is 2, 3 is 3, 4 is 4, 5 is 5 and 3 more. x refers to it.',
    );
  });
});
