import { depthsOf } from './depths.ts';
import type { Graph } from './graph.ts';
import { CARD_GAP, TWIN_GAP } from './measures.ts';

/** Which objects have room, in the order in which they are reached, and in which column. */
export interface Admitted {
  readonly columns: ReadonlyMap<number, number>;
  /** How many are reached from what is shown, and have none. */
  readonly leftOut: number;
}

/** How many columns there are, and how tall they may be. */
interface Shelf {
  readonly count: number;
  readonly height: number;
}

/**
 * What is named is admitted before its parts, the innermost frame's before others'. A column that is full sends the next object to the
 * column after it.
 *
 * @param kept the columns in which objects stand already: they have their room before all others
 */
export function admit(graph: Graph, shelf: Shelf, kept: ReadonlyMap<number, number> = new Map()): Admitted {
  const depths = depthsOf(graph.roots, graph.partsOf, graph.twins);
  const columns = new Map<number, number>();
  const shelves = roomIn(graph, shelf);
  for (const object of depths.keys()) {
    const column = kept.get(object);
    if (column !== undefined && shelves.take(object, column)) columns.set(object, column);
  }
  const seen = new Set(graph.roots);
  let leftOut = 0;
  for (const object of seen) {
    let column = Math.min(depths.get(object) ?? 0, shelf.count - 1);
    while (!columns.has(object) && column < shelf.count) {
      if (shelves.take(object, column)) columns.set(object, column);
      column++;
    }
    if (!columns.has(object)) leftOut++;
    // A set goes on with what is added to it meanwhile.
    else for (const part of graph.partsOf(object)) seen.add(part);
  }
  for (const object of columns.keys()) if (!seen.has(object)) columns.delete(object);
  return { columns, leftOut };
}

function roomIn({ nodes, twins }: Graph, { count, height }: Shelf) {
  const loads = Array<number>(count).fill(-CARD_GAP);
  const areTwins = new Set(twins.flat());
  return {
    /** Whether there was room in a column, which then is taken. */
    take(object: number, column: number): boolean {
      const gap = areTwins.has(object) ? TWIN_GAP : CARD_GAP;
      const load = (loads[column] ?? height) + gap + (nodes.get(object)?.height ?? 0);
      if (load <= height) loads[column] = load;
      return load <= height;
    },
  };
}
