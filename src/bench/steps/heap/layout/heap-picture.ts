import type { Heap, HeapGroup } from '../heap.ts';
import { type Admitted, admit } from './admit.ts';
import { arrowsOf } from './arrows.ts';
import { cutText } from './cut-text.ts';
import { type Graph, graphOf, type Node } from './graph.ts';
import { lineOf } from './lines.ts';
import {
  CODE,
  type Columns,
  columnsIn,
  GROUP_PADDING,
  lettersIn,
  PADDING,
  SHARED,
  SMALL_CODE,
  TWIN_GAP,
} from './measures.ts';
import { nameBoxes } from './name-boxes.ts';
import type { Picture, PlacedCard, PlacedGroup, Room, TwinMark } from './picture.ts';
import { placeCards, type Tops } from './place-cards.ts';

/** A slide below its headline. */
export const ROOM_ON_SLIDE: Room = { width: 1168, height: 492 };

/**
 * Lays a heap out: names left, objects in columns right of what leads to them, no card over another, no arrow through a card. The same
 * heap gives the same picture.
 *
 * @param before the picture of another moment: objects that were there stay where they were, as long as all that is named has room
 */
export function heapPicture(heap: Heap, room: Room = ROOM_ON_SLIDE, before?: Picture): Picture {
  const columns = columnsIn(room.width);
  const graph = graphOf(heap, nameBoxes(heap.groups, room.height));
  const shelf = { count: columns.count, height: room.height };
  const fresh = admit(graph, shelf);
  // What has less right to the room than what came makes place for it.
  const old =
    before?.width === room.width ? before.cards.filter(({ object }) => fresh.columns.has(object)) : [];
  const kept = admit(graph, shelf, new Map(old.map(({ object, column }) => [object, column])));
  const isKept = graph.roots.every((root) => kept.columns.has(root) || !fresh.columns.has(root));
  const admitted = isKept ? kept : fresh;
  const stay = old.filter(({ object, column }) => isKept && admitted.columns.get(object) === column);
  const tops = placeCards(graph, admitted, room.height, new Map(stay.map(({ object, y }) => [object, y])));
  const picture = drawn(graph, admitted, tops, columns);
  return {
    ...picture,
    width: room.width,
    // It does not become smaller from step to step.
    height: Math.min(room.height, Math.max(picture.height, before?.height ?? 0)),
    leftOut: { objects: admitted.leftOut, names: namesWithout(heap.groups, graph) },
  };
}

/** How many names are in groups that have no room. */
function namesWithout(groups: readonly HeapGroup[], { boxes }: Graph): number {
  const shown = new Set(boxes.map(({ group }) => group));
  return groups
    .filter((group) => !shown.has(group))
    .reduce((sum, { names, unshown }) => sum + names.length + unshown, 0);
}

function drawn(
  graph: Graph,
  admitted: Admitted,
  tops: Tops,
  columns: Columns,
): Omit<Picture, 'width' | 'leftOut'> {
  const groups = graph.boxes.map((box) => placedGroup(box, graph, admitted, columns));
  const referrers = referrersIn(graph, admitted);
  const cards = [...admitted.columns].flatMap(([object, column]) => {
    const node = graph.nodes.get(object);
    const box = { x: columns.x(column), y: tops.get(object) ?? 0, width: columns.card };
    const place = { ...box, column, referrers: referrers.get(object) ?? 0 };
    return node ? [placedCard(node, place, graph, admitted)] : [];
  });
  const twins = twinMarks(cards, graph.twins);
  return {
    height: Math.max(0, ...[...groups, ...cards].map(({ y, height }) => y + height)),
    groups,
    cards: cards.sort((one, other) => one.column - other.column || one.y - other.y),
    arrows: arrowsOf({ groups, cards, twins }, columns),
    twins,
  };
}

function placedGroup(
  { group, names, unshown, y, height }: Graph['boxes'][number],
  graph: Graph,
  admitted: Admitted,
  { names: width }: Columns,
): PlacedGroup {
  return {
    x: 0,
    y,
    width,
    height,
    key: group.key,
    title: group.title,
    rows: names.map((name, index) =>
      lineOf(name, { index, top: y + GROUP_PADDING, width }, shownIn(graph, admitted)),
    ),
    more: moreOf(unshown, 'name'),
  };
}

function placedCard(
  node: Node,
  { width, ...place }: Pick<PlacedCard, 'x' | 'y' | 'width' | 'column' | 'referrers'>,
  graph: Graph,
  admitted: Admitted,
): PlacedCard {
  const { object, own, parts, unshown, head, height } = node;
  // What says that it is shared stands in the same line.
  const room = width - 2 * PADDING - (place.referrers > 1 ? SHARED : 0);
  return {
    object: object.object,
    ...place,
    width,
    height,
    title: cutText(titleOf(node), lettersIn(room, CODE)),
    within: cutText(own?.within ?? '', lettersIn(width - 2 * PADDING, SMALL_CODE), 'beginning'),
    isTwin: graph.twins.some((twins) => twins.includes(object.object)),
    rows: parts.map((part, index) =>
      lineOf(part, { index, top: place.y + head, width }, shownIn(graph, admitted)),
    ),
    more: moreOf(unshown, ''),
  };
}

/** How many lines that are shown lead to each object. */
function referrersIn({ roots, partsOf }: Graph, { columns }: Admitted): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const object of [...roots, ...[...columns.keys()].flatMap(partsOf)])
    counts.set(object, (counts.get(object) ?? 0) + 1);
  return counts;
}

function shownIn({ nodes }: Graph, { columns }: Admitted) {
  return {
    isShown: (object: number) => columns.has(object),
    wordsOf(object: number) {
      const node = nodes.get(object);
      return node?.own ? `${node.own.what} ${node.own.name}` : `${node?.object.type ?? 'object'} …`;
    },
  };
}

function titleOf({ object, own }: Node): string {
  if (own) return `${own.what === 'function' ? 'def' : own.what} ${own.name}`;
  return object.kind !== 'attributes' && object.parts.length + object.unshown === 0
    ? `empty ${object.type}`
    : object.type;
}

function moreOf(unshown: number, what: string): string {
  if (unshown === 0) return '';
  return [unshown.toLocaleString('en'), 'more', what && (unshown === 1 ? what : `${what}s`)]
    .filter(Boolean)
    .join(' ');
}

/** Between cards of one name that stand one below the other, near enough. */
function twinMarks(cards: readonly PlacedCard[], twins: readonly (readonly number[])[]): TwinMark[] {
  return twins.flatMap((objects) => {
    const own = cards.filter(({ object }) => objects.includes(object)).sort((one, other) => one.y - other.y);
    return own.slice(1).flatMap((lower, index) => {
      const upper = own[index];
      if (!upper || upper.column !== lower.column) return [];
      const top = upper.y + upper.height;
      const between = lower.y - top;
      return between <= 2 * TWIN_GAP && between > TWIN_GAP / 2
        ? { x: lower.x + PADDING * 2, top, bottom: lower.y, from: upper.object, to: lower.object }
        : [];
    });
  });
}
