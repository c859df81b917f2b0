import type { TraceObject, Value } from '#runtime';
import type { Heap, HeapName, HeapObject } from './heap.ts';

interface Drawn {
  readonly type: string;
  readonly kind?: TraceObject['kind'];
  readonly text?: string;
  readonly parts?: Readonly<Record<string, Value>>;
}

/** Names that begin with `*` have just changed. */
export function heapOf(
  groups: Readonly<Record<string, Readonly<Record<string, Value | null>>>>,
  objects: Readonly<Record<number, Drawn>>,
): Heap {
  return {
    groups: Object.entries(groups).map(([title, names]) => ({
      key: title,
      title,
      names: namesOf(names),
      unshown: 0,
    })),
    objects: Object.entries(objects).map(
      ([object, { type, kind = KINDS.get(type) ?? 'attributes', text, parts = {} }]): HeapObject => ({
        object: Number(object),
        type,
        kind,
        ...(text !== undefined && { text }),
        parts: namesOf(parts),
        unshown: 0,
      }),
    ),
  };
}

const KINDS = new Map<string, TraceObject['kind']>([
  ['list', 'sequence'],
  ['tuple', 'sequence'],
  ['dict', 'mapping'],
  ['set', 'set'],
]);

function namesOf(names: Readonly<Record<string, Value | null>>): HeapName[] {
  return Object.entries(names).map(([name, value]) => ({
    name: name.replace(/^\*/, ''),
    value,
    isChanged: name.startsWith('*'),
  }));
}

/** Two classes of one name, as they meet in a registry. */
export const TWO_CLASSES = heapOf(
  {
    registry: { all_models: 5 },
    'register()': { '*model': 31, app_label: "'catalog'", model_name: "'product'", '*app_models': 6 },
  },
  {
    5: { type: 'dict', parts: { "'catalog'": 6 } },
    6: { type: 'dict', parts: { "'product'": 30 } },
    30: { type: 'type', text: "<class 'shop.catalog.models.Product'>" },
    31: { type: 'type', text: "<class 'catalog.models.Product'>" },
  },
);

/** A list that is the default of an argument, and so the same at each call. */
export const DEFAULT_ARGUMENT = heapOf(
  {
    __main__: { collect: 1, first: 2, second: 2 },
    'collect()': { item: "'lamp'", seen: 2 },
  },
  {
    1: { type: 'function', text: '<function collect>', parts: { seen: 2 } },
    2: { type: 'list', parts: { 0: "'machete'", '*1': "'lamp'" } },
  },
);

/** Nodes in a ring, with a table that knows them. */
export const RING = heapOf(
  { __main__: { first: 1, second: 2, table: 3 } },
  {
    1: { type: 'Node', parts: { name: "'first'", next: 2 } },
    2: { type: 'Node', parts: { name: "'second'", next: 1, '*self': 2 } },
    3: { type: 'dict', parts: { "'first'": 1, "'both'": 4 } },
    4: { type: 'list', parts: { 0: 1, 1: 2, 2: '3' } },
  },
);

/** A tree, in which no two arrows need cross. */
export const TREE = heapOf(
  { __main__: { root: 1, other: 5 } },
  {
    1: { type: 'Node', parts: { left: 2, right: 3 } },
    2: { type: 'Node', parts: { left: 4, value: '2' } },
    3: { type: 'Node', parts: { value: '3' } },
    4: { type: 'Node', parts: { value: '4' } },
    5: { type: 'list', parts: { 0: 6, 1: 7 } },
    6: { type: 'dict', parts: { "'a'": '1' } },
    7: { type: 'dict', parts: {} },
  },
);

/** As many lists in a list as asked for, each with one item. */
export function manyLists(count: number): Heap {
  const inner = Array.from({ length: count }, (_, at) => at + 2);
  return heapOf(
    { __main__: { all: 1, ...Object.fromEntries(inner.map((object) => [`list_${object}`, object])) } },
    {
      1: { type: 'list', parts: Object.fromEntries(inner.map((object, at) => [at, object])) },
      ...Object.fromEntries(inner.map((object) => [object, { type: 'list', parts: { 0: String(object) } }])),
    },
  );
}
