import type { Walk } from '../../../steps/index.ts';
import { type Heap, type HeapName, type HeapObject, ownNameOf } from './heap.ts';

const numbers = new WeakMap<Walk, Map<string, number>>();

/**
 * Makes objects of classes of which only their text is known, where two of one short name meet: two texts are two classes. Where the same
 * text stands twice it stays a text, as nobody knows whether that is one class.
 */
export function classesByText(walk: Walk, heap: Heap): Heap {
  const texts = textsOnce([
    ...heap.groups.flatMap(({ names }) => names),
    ...heap.objects.flatMap(({ parts }) => parts),
  ]);
  const found = new Map<string, HeapObject>();
  for (const text of texts) {
    const own = ownNameOf(text);
    if (own?.what !== 'class') continue;
    const isTwin = texts.some((other) => other !== text && ownNameOf(other)?.name === own.name);
    if (isTwin)
      found.set(text, {
        object: numberOf(walk, text),
        type: 'type',
        text,
        kind: 'attributes',
        parts: [],
        unshown: 0,
      });
  }
  if (found.size === 0) return heap;
  const shownAs = (value: HeapName['value']) =>
    typeof value === 'string' ? (found.get(value)?.object ?? value) : value;
  const named = (names: readonly HeapName[]) =>
    names.map((name) => ({ ...name, value: shownAs(name.value) }));
  return {
    groups: heap.groups.map((group) => ({ ...group, names: named(group.names) })),
    objects: [
      ...heap.objects.map((object) => ({ ...object, parts: named(object.parts) })),
      ...found.values(),
    ],
  };
}

function textsOnce(names: readonly HeapName[]): string[] {
  const counts = new Map<string, number>();
  for (const { value } of names)
    if (typeof value === 'string') counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].filter(([, count]) => count === 1).map(([text]) => text);
}

/** The same number at each moment, which no object of the trace has. */
function numberOf(walk: Walk, text: string): number {
  const known = numbers.get(walk) ?? new Map<string, number>();
  numbers.set(walk, known);
  const number = known.get(text) ?? walk.trace.objects.length + known.size;
  known.set(text, number);
  return number;
}
