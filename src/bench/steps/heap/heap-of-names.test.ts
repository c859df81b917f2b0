import { expect, test } from 'vitest';
import type { Heap, HeapName, HeapObject } from './heap.ts';
import { heapOfNames } from './heap-of-names.ts';

const name = (text: string, value: HeapName['value']): HeapName => ({ name: text, value, isChanged: false });
const object = (number: number, ...parts: HeapName[]): HeapObject => ({
  ...{ object: number, type: 'dict', kind: 'mapping', unshown: 0 },
  parts,
});
const heap: Heap = {
  groups: [
    { key: 'module main', title: 'main', names: [name('shelf', 1), name('n', '3')], unshown: 2 },
    { key: 'frame 1', title: 'find()', names: [name('wanted', 2)], unshown: 0 },
  ],
  // The second has itself, by way of the third.
  objects: [object(1), object(2, name("'next'", 3)), object(3, name("'back'", 2))],
};

test('Only some names are drawn, and what they lead to', () => {
  const { groups, objects } = heapOfNames(heap, ['wanted']);
  expect(groups.map(({ title }) => title)).toEqual(['find()']);
  expect(objects.map((each) => each.object)).toEqual([2, 3]);
});

test('A frame that has none of the names is drawn whole, and so is a picture without any', () => {
  expect(heapOfNames(heap, ['model'])).toBe(heap);
  expect(heapOfNames(heap, [])).toBe(heap);
});
