import type { Heap, HeapGroup, HeapName, HeapObject } from './heap.ts';

/** A name or a part that stands for an object. */
export interface Referrer {
  /** As Python would say it: `all_models['catalog']`, `first.next`. */
  readonly path: string;
  /** The title of the group whose name the path begins with. */
  readonly group: string;
}

/** Who refers to each object, in the order of the names; each object is said by the shortest way to it. */
export function referrersOf(heap: Heap): ReadonlyMap<number, readonly Referrer[]> {
  const objects = new Map(heap.objects.map((each) => [each.object, each]));
  const referrers = new Map<number, Referrer[]>();
  const add = ({ value }: HeapName, referrer: Referrer): Waiting[] => {
    const object = typeof value === 'number' ? objects.get(value) : undefined;
    if (!object) return [];
    const known = referrers.get(object.object);
    if (known) known.push(referrer);
    else referrers.set(object.object, [referrer]);
    return known ? [] : [{ object, referrer }];
  };
  let layer = heap.groups.flatMap((group) =>
    group.names.flatMap((name) => add(name, { path: name.name, group: group.title })),
  );
  while (layer.length > 0)
    layer = layer.flatMap(({ object, referrer: { path, group } }) =>
      object.parts.flatMap((part) => add(part, { path: `${path}${partOf(object, part.name)}`, group })),
    );
  return referrers;
}

interface Waiting {
  readonly object: HeapObject;
  readonly referrer: Referrer;
}

/** How a part is said after its object. */
function partOf({ kind, text }: HeapObject, part: string): string {
  if (text?.startsWith('<function')) return `(${part}=…)`;
  switch (kind) {
    case 'sequence':
    case 'mapping':
      return `[${part}]`;
    case 'attributes':
      return `.${part}`;
    case 'set':
      return `{${part}}`;
  }
}

/** Whether two groups have a name in common, so that a path does not say whose it is. */
export function isSaidTwice(groups: readonly HeapGroup[], path: string): boolean {
  const name = /^[^.[({]+/.exec(path)?.[0];
  return groups.filter(({ names }) => names.some((each) => each.name === name)).length > 1;
}
