import type { Walk } from '../../steps/index.ts';

/** The course of a walk as one shape, one unit wide and one high, and what stands out in it. */
export interface Skyline {
  /** For an SVG path whose box is `0 0 1 1`. */
  readonly path: string;
  /** Where something was printed, and where an exception left a frame: parts of the way, 0 to 1. */
  readonly prints: readonly number[];
  readonly raises: readonly number[];
}

/** More columns than a track has pixels. */
const MOST_COLUMNS = 600;
/** Even the lines of a module itself have a height. */
const GROUND = 0.16;

const drawn = new WeakMap<Walk, Skyline>();

/** How deep the calls are, over the steps. Drawn once for each walk. */
export function skylineOf(walk: Walk): Skyline {
  const known = drawn.get(walk) ?? draw(walk);
  drawn.set(walk, known);
  return known;
}

function draw({ trace, depths, printed, count }: Walk): Skyline {
  const columns = Math.min(count, MOST_COLUMNS);
  const tops = new Array<number>(columns).fill(0);
  const prints = new Set<number>();
  const raises = new Set<number>();
  const seen = (stream: readonly number[], step: number) => (stream[step + 1] ?? 0) > (stream[step] ?? 0);
  for (const [step, [kind, frame]] of trace.steps.entries()) {
    const column = Math.floor((step * columns) / count);
    tops[column] = Math.max(tops[column] ?? 0, depths[frame] ?? 0);
    if (kind === 'raise') raises.add(column);
    if (seen(printed.stdout, step) || seen(printed.stderr, step)) prints.add(column);
  }
  const highest = tops.reduce((most, top) => Math.max(most, top), 1);
  const middles = (marks: ReadonlySet<number>) => [...marks].map((column) => (column + 0.5) / columns);
  return { path: pathOf(tops, highest), prints: middles(prints), raises: middles(raises) };
}

/** Up and down in right angles: a call is a step, and no slope. */
function pathOf(tops: readonly number[], highest: number): string {
  let path = 'M0 1';
  let last = -1;
  for (const [column, top] of tops.entries()) {
    if (top !== last) path += `H${rounded(column / tops.length)}V${rounded(heightOf(top, highest))}`;
    last = top;
  }
  return `${path}H1V1Z`;
}

function heightOf(depth: number, highest: number): number {
  return 1 - GROUND - (1 - GROUND) * (depth / highest);
}

function rounded(part: number): number {
  return Math.round(part * 10_000) / 10_000;
}
