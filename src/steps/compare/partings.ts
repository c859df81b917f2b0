import { itemOf } from '../call-path.ts';
import type { PastWrite } from '../histories.ts';
import type { Walk } from '../walk.ts';
import { meeting, positionsOf } from './meet.ts';
import { type Stretch, waysOf } from './stretch.ts';
import { comparer, type Differs } from './values.ts';

/** Where two runs, or two calls in one run, are not the same. */
export type Parting =
  /** Both do the same, and what comes of it is not. */
  | {
      readonly is: 'value';
      readonly left: number;
      readonly right: number;
      readonly differs: readonly Differs[];
    }
  /** They go different ways, one of which may have no step, until they meet again or end. */
  | { readonly is: 'way'; readonly left: Way; readonly right: Way };

export interface Way {
  readonly from: number;
  /** The step at which they meet again. */
  readonly to: number;
  /** What it wrote of what all share: what another way may have changed for all that comes. */
  readonly shared: readonly PastWrite[];
}

const MOST_PARTINGS = 20;

/**
 * Where two stretches part, in order: the first is where they have become different. Empty where they are the same but for chance.
 *
 * @param moved writes the lines of the left as the right has them, where the programs differ: see `movedTo`
 */
export function partings(
  left: Stretch,
  right: Stretch,
  moved = (text: string) => text,
  most = MOST_PARTINGS,
): Parting[] {
  const [one, other] = [waysOf(left).map(moved), waysOf(right)];
  const positions = positionsOf(other);
  const { compare, differing } = comparer(left, right);
  const found: Parting[] = [];
  let open: Extract<Parting, { is: 'value' }> | null = null;
  for (let i = 0, j = 0; (i < one.length || j < other.length) && found.length < most; ) {
    if (one[i] !== other[j]) {
      const [p, q] = meeting(one, other, positions, [i, j]);
      const ways = { left: wayOf(left, i, p), right: wayOf(right, j, q) };
      found.push({ is: 'way', ...ways });
      const still =
        open?.differs.filter(({ places }) => differing(places, [ways.left.to, ways.right.to])) ?? [];
      if (open && still.length > 0) found.push({ ...open, differs: still });
      open = null;
      [i, j] = [p, q];
      continue;
    }
    const parting = { is: 'value', left: left.from + i++, right: right.from + j++ } as const;
    const differs = compare([parting.left, parting.right]);
    if (differs.length === 0) continue;
    // A line that calls on one side alone is through there only when the ways meet again.
    const isThrough =
      one[i] === other[j] || hasCalled(left.walk, parting.left) === hasCalled(right.walk, parting.right);
    if (isThrough) found.push({ ...parting, differs });
    else open = { ...parting, differs };
  }
  return found.slice(0, most);
}

function hasCalled({ trace, depths, count }: Walk, step: number): boolean {
  if (step + 1 >= count) return false;
  const [here, next] = [itemOf(trace.steps, step)[1], itemOf(trace.steps, step + 1)[1]];
  return itemOf(depths, next) > itemOf(depths, here);
}

function wayOf({ walk, from: begin }: Stretch, from: number, to: number): Way {
  const shared: PastWrite[] = [];
  for (let step = begin + from; step < begin + to; step++)
    for (const [place, value] of itemOf(walk.trace.steps, step)[5]) {
      const where = itemOf(walk.trace.places, place).in;
      if (where === 'shared' || where === 'os.environ' || where === 'rows' || where === 'files')
        shared.push({ step, place, value });
    }
  return { from: begin + from, to: begin + to, shared };
}
