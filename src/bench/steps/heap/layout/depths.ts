/**
 * How many steps it is from the names to each object, by the longest way: what holds another thing stands left of it. What leads back
 * to where a way came from does not count, so circles end.
 *
 * @param level objects that shall stand below each other, each of these lists
 */
export function depthsOf(
  roots: readonly number[],
  partsOf: (object: number) => readonly number[],
  level: readonly (readonly number[])[] = [],
): ReadonlyMap<number, number> {
  const { order, isBack } = visit(roots, partsOf);
  const longest = (least: ReadonlyMap<number, number>) => {
    const depths = new Map(least);
    for (const object of order) {
      const depth = depths.get(object) ?? 0;
      depths.set(object, depth);
      for (const part of partsOf(object))
        if (!isBack(object, part)) depths.set(part, Math.max(depths.get(part) ?? 0, depth + 1));
    }
    return depths;
  };
  const depths = longest(new Map());
  const least = new Map<number, number>();
  for (const objects of level) {
    const deepest = Math.max(...objects.map((object) => depths.get(object) ?? 0));
    for (const object of objects) if (depths.has(object)) least.set(object, deepest);
  }
  return least.size === 0 ? depths : longest(least);
}

/** All objects, each before what it leads to, but for what leads back. */
function visit(roots: readonly number[], partsOf: (object: number) => readonly number[]) {
  const finished: number[] = [];
  const open = new Set<number>();
  const seen = new Set<number>();
  const back = new Set<string>();
  const walk = (object: number) => {
    if (seen.has(object)) return;
    seen.add(object);
    open.add(object);
    for (const part of partsOf(object)) {
      if (open.has(part)) back.add(`${object} ${part}`);
      else walk(part);
    }
    open.delete(object);
    finished.push(object);
  };
  for (const root of roots) walk(root);
  return {
    order: finished.reverse(),
    isBack: (object: number, part: number) => back.has(`${object} ${part}`),
  };
}
