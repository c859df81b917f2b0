import { type Heap, type HeapName, type HeapObject, type OwnName, ownNameOf } from '../heap.ts';
import { twinsAmong } from '../twins.ts';
import { chooseLines } from './lines.ts';
import { CARD_FOOT, CARD_HEAD, CARD_WITHIN, MOST_ROWS, ROW } from './measures.ts';
import type { NameBox } from './name-boxes.ts';

/** An object as it would be drawn. */
export interface Node {
  readonly object: HeapObject;
  readonly own: OwnName | null;
  readonly parts: readonly HeapName[];
  readonly unshown: number;
  readonly head: number;
  readonly height: number;
}

/** What may be drawn, and what leads to what. */
export interface Graph {
  readonly boxes: readonly NameBox[];
  readonly nodes: ReadonlyMap<number, Node>;
  /** Those that are named, the innermost frame's first. */
  readonly roots: readonly number[];
  partsOf(object: number): readonly number[];
  readonly twins: readonly (readonly number[])[];
}

export function graphOf(heap: Heap, boxes: readonly NameBox[]): Graph {
  const nodes = new Map(heap.objects.map((object) => [object.object, nodeOf(object)]));
  const known = (names: readonly HeapName[]) =>
    names.flatMap(({ value }) => (typeof value === 'number' && nodes.has(value) ? value : []));
  const roots = boxes.toReversed().flatMap(({ names }) => known(names));
  const partsOf = (object: number) => known(nodes.get(object)?.parts ?? []);
  return {
    boxes,
    nodes,
    roots,
    partsOf,
    twins: twinsAmong(heap.objects).map((twins) => twins.map(({ object }) => object)),
  };
}

function nodeOf(object: HeapObject): Node {
  const own = ownNameOf(object.text ?? '');
  const all = object.parts.length + object.unshown;
  // What is in a set has no name.
  const named = object.kind === 'set' ? object.parts.map((part) => ({ ...part, name: '' })) : object.parts;
  const parts = chooseLines(named, all > MOST_ROWS ? MOST_ROWS - 1 : MOST_ROWS);
  const unshown = all - parts.length;
  const head = CARD_HEAD + (own?.within ? CARD_WITHIN : 0);
  const rows = parts.length + (unshown > 0 ? 1 : 0);
  return { object, own, parts, unshown, head, height: head + rows * ROW + (rows > 0 ? CARD_FOOT : 0) };
}
