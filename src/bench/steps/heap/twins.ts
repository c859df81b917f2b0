import { type HeapObject, ownNameOf } from './heap.ts';

/** Objects of one short name that are not one object: `shop.catalog.models.Product` and `catalog.models.Product`. */
export function twinsAmong(objects: readonly HeapObject[]): HeapObject[][] {
  const byName = new Map<string, HeapObject[]>();
  for (const object of objects) {
    const own = ownNameOf(object.text ?? '');
    if (!own) continue;
    const key = `${own.what} ${own.name}`;
    byName.set(key, [...(byName.get(key) ?? []), object]);
  }
  return [...byName.values()].filter(({ length }) => length > 1);
}
