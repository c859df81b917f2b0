import type { Heap } from './heap.ts';

/** A heap without all but some names and what they lead to; the whole of it where nobody has one of these names. */
export function heapOfNames(heap: Heap, names: readonly string[]): Heap {
  const groups = heap.groups.flatMap((group) => {
    const own = group.names.filter(({ name }) => names.includes(name));
    return own.length > 0 ? [{ ...group, names: own, unshown: 0 }] : [];
  });
  if (groups.length === 0) return heap;
  const objects = new Map(heap.objects.map((each) => [each.object, each]));
  const reached = new Set<number>();
  const values = groups.flatMap((group) => group.names.map(({ value }) => value));
  for (const value of values) {
    if (typeof value !== 'number' || reached.has(value)) continue;
    reached.add(value);
    for (const part of objects.get(value)?.parts ?? []) values.push(part.value);
  }
  return { groups, objects: heap.objects.filter(({ object }) => reached.has(object)) };
}
