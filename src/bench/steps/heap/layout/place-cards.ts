import type { HeapName } from '../heap.ts';
import type { Admitted } from './admit.ts';
import type { Graph } from './graph.ts';
import { CARD_GAP, CARD_HEAD, GROUP_PADDING, ROW, TWIN_GAP } from './measures.ts';
import { freeTop, stack, stackKept } from './stack.ts';

/** The top of each card. */
export type Tops = ReadonlyMap<number, number>;

/** Objects that stay together, one below the other. */
interface Block {
  readonly objects: readonly number[];
  readonly height: number;
  readonly wanted: number;
}

/**
 * Places the cards of each column so that arrows are as straight as can be, and cross little. Columns go from left to right, as a card
 * stands where its names are.
 *
 * @param before where cards stood: they stay there, and what is new takes what is free
 */
export function placeCards(graph: Graph, { columns }: Admitted, height: number, before: Tops): Tops {
  const tops = new Map<number, number>();
  const sources = sourcesOf(graph, columns);
  const heightOf = (object: number) => graph.nodes.get(object)?.height ?? 0;
  const count = Math.max(-1, ...columns.values()) + 1;
  for (let column = 0; column < count; column++) {
    const objects = [...columns.keys()].filter((object) => columns.get(object) === column);
    const kept = objects
      .filter((object) => before.has(object))
      .sort((one, other) => (before.get(one) ?? 0) - (before.get(other) ?? 0));
    const pieces = kept.map((object) => ({ wanted: before.get(object) ?? 0, height: heightOf(object) }));
    for (const [index, top] of stackKept(pieces, height).entries()) tops.set(kept[index] ?? -1, top);
    const wants = wantedTops(
      objects.filter((object) => !before.has(object)),
      sources,
      tops,
      heightOf,
    );
    const blocks = blocksOf(graph, wants, heightOf);
    if (kept.length > 0 && fillIn(blocks, kept, tops, heightOf, height)) continue;
    const all = kept.map((object) => ({
      objects: [object],
      wanted: tops.get(object) ?? 0,
      height: heightOf(object),
    }));
    const sorted = [...all, ...blocks].sort((one, other) => one.wanted - other.wanted);
    for (const [index, top] of stack(sorted, height).entries()) {
      const block = sorted[index];
      if (block) spread(block, top, tops, heightOf);
    }
  }
  return tops;
}

/** Puts what is new where it is free between what stands already; tells whether all of it found a place. */
function fillIn(
  blocks: readonly Block[],
  kept: readonly number[],
  tops: Map<number, number>,
  heightOf: (object: number) => number,
  height: number,
): boolean {
  const taken = kept.map((object) => ({ y: tops.get(object) ?? 0, height: heightOf(object) }));
  for (const block of blocks) {
    const top = freeTop(block, taken, height);
    if (top === null) return false;
    taken.push({ y: top, height: block.height });
    spread(block, top, tops, heightOf);
  }
  return true;
}

function spread(
  block: Block,
  top: number,
  tops: Map<number, number>,
  heightOf: (object: number) => number,
): void {
  let y = top;
  for (const object of block.objects) {
    tops.set(object, y);
    y += heightOf(object) + TWIN_GAP;
  }
}

/** Where an arrow to an object begins: in a line of a box of names, or so far below the top of a card. */
type Source = { readonly y: number } | { readonly card: number; readonly below: number };

function sourcesOf(
  { boxes, nodes }: Graph,
  columns: Admitted['columns'],
): ReadonlyMap<number, readonly Source[]> {
  const sources = new Map<number, Source[]>();
  const add = (names: readonly HeapName[], sourceOf: (middle: number) => Source) => {
    for (const [index, { value }] of names.entries())
      if (typeof value === 'number')
        sources.set(value, [...(sources.get(value) ?? []), sourceOf(index * ROW + ROW / 2)]);
  };
  for (const { names, y } of boxes) add(names, (middle) => ({ y: y + GROUP_PADDING + middle }));
  for (const card of columns.keys()) {
    const node = nodes.get(card);
    if (node) add(node.parts, (middle) => ({ card, below: node.head + middle }));
  }
  return sources;
}

/** Where objects would best stand: in the middle of what leads to them, or below what does so in their own column. */
function wantedTops(
  objects: readonly number[],
  sources: ReturnType<typeof sourcesOf>,
  tops: Tops,
  heightOf: (object: number) => number,
): Map<number, number> {
  const wants = new Map<number, number>();
  const ownColumn = new Set(objects);
  for (const object of objects) {
    const middles: number[] = [];
    const above: number[] = [];
    for (const source of sources.get(object) ?? []) {
      if ('y' in source) middles.push(source.y);
      else {
        const top = tops.get(source.card);
        const want = wants.get(source.card);
        if (top !== undefined) middles.push(top + source.below);
        else if (want !== undefined && ownColumn.has(source.card))
          above.push(want + heightOf(source.card) + CARD_GAP);
      }
    }
    const wanted = middles.length > 0 ? mean(middles) - CARD_HEAD / 2 : Math.max(0, ...above);
    wants.set(object, wanted);
  }
  return wants;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}

/** In the order in which they would best stand; what has one name stays together. */
function blocksOf(
  { twins }: Graph,
  wants: ReadonlyMap<number, number>,
  heightOf: (object: number) => number,
): Block[] {
  const blocks: Block[] = [];
  const together = new Set<number>();
  for (const [object, wanted] of wants) {
    if (together.has(object)) continue;
    const objects = twins.find((each) => each.includes(object))?.filter((each) => wants.has(each)) ?? [
      object,
    ];
    const sorted = [...objects].sort((one, other) => (wants.get(one) ?? 0) - (wants.get(other) ?? 0));
    for (const each of objects) together.add(each);
    const height = sorted.reduce((sum, each) => sum + heightOf(each) + TWIN_GAP, -TWIN_GAP);
    blocks.push({
      objects: sorted,
      height,
      wanted: Math.min(wanted, ...sorted.map((each) => wants.get(each) ?? 0)),
    });
  }
  return blocks.sort((one, other) => one.wanted - other.wanted);
}
