export type Toward = 'left' | 'right' | 'up' | 'down';

interface Place {
  readonly left: number;
  readonly top: number;
}

/**
 * The index of the next cell in a direction, in a grid with as many columns as fit; at an edge the cell itself.
 */
export function cellToward(toward: Toward, from: number, places: readonly Place[]): number {
  const here = places[from];
  if (!here) return 0;
  if (toward === 'left') return Math.max(0, from - 1);
  if (toward === 'right') return Math.min(places.length - 1, from + 1);
  const isBeyond = ({ top }: Place) => (toward === 'down' ? top > here.top + 1 : top < here.top - 1);
  const rows = places.filter(isBeyond).map(({ top }) => top);
  const row = toward === 'down' ? Math.min(...rows) : Math.max(...rows);
  const inRow = places.map((place, index) => ({ ...place, index })).filter(({ top }) => top === row);
  const nearest = inRow.sort((a, b) => Math.abs(a.left - here.left) - Math.abs(b.left - here.left))[0];
  return nearest?.index ?? from;
}
