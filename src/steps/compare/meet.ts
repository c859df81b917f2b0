/** How many steps have to be the same for two ways to have met again. */
const ENOUGH = 3;

/**
 * Where two ways that have parted meet again, so that the steps between are as few as can be; their ends where they never do.
 *
 * @param left what each step of one is, from `i` on they differ
 * @param positions where in the other each kind of step is, in order
 */
export function meeting(
  left: readonly string[],
  right: readonly string[],
  positions: ReadonlyMap<string, readonly number[]>,
  [i, j]: readonly [number, number],
): readonly [number, number] {
  let best: readonly [number, number] = [left.length, right.length];
  let cost = Number.POSITIVE_INFINITY;
  for (let p = i; p < left.length && p - i < cost; p++) {
    for (const q of positions.get(left[p] ?? '') ?? []) {
      if (q < j) continue;
      if (p - i + q - j >= cost) break;
      if (!goTogether(left, right, p, q)) continue;
      best = [p, q];
      cost = p - i + q - j;
      break;
    }
  }
  return best;
}

function goTogether(left: readonly string[], right: readonly string[], p: number, q: number): boolean {
  for (let at = 0; at < ENOUGH; at++) if (left[p + at] !== right[q + at]) return false;
  return true;
}

export function positionsOf(ways: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const positions = new Map<string, number[]>();
  for (const [at, way] of ways.entries()) {
    const known = positions.get(way);
    if (known) known.push(at);
    else positions.set(way, [at]);
  }
  return positions;
}
