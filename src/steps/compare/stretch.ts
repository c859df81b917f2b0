import { codeOf, itemOf } from '../call-path.ts';
import type { Walk } from '../walk.ts';

/** The steps of a walk from one up to another, which is not among them. */
export interface Stretch {
  readonly walk: Walk;
  readonly from: number;
  readonly to: number;
}

export function wholeOf(walk: Walk): Stretch {
  return { walk, from: 0, to: walk.count };
}

/** The calls of a function, each from its first step to its last. One that had not ended goes up to the end of the walk. */
export function callsOf(walk: Walk, { file, function: name }: { file: string; function: string }): Stretch[] {
  return walk.trace.frames.flatMap((_, frame) => {
    if (codeOf(walk, frame).name !== name || fileOf(walk, frame) !== file) return [];
    return callOf(walk, frame) ?? [];
  });
}

/** The steps of one call, and of all that it calls; `null` where it had begun before the walk. */
export function callOf(walk: Walk, frame: number): Stretch | null {
  const from = beginsOf(walk)[frame];
  return from === undefined ? null : { walk, from, to: endOf(walk, frame, from) };
}

/** The calls of the function that a frame is a call of, as frames, in order. A module that is run twice is called twice. */
export function callsLike(walk: Walk, frame: number): number[] {
  const { name, firstLine } = codeOf(walk, frame);
  const file = fileOf(walk, frame);
  const first = beginsOf(walk);
  const calls = walk.trace.frames.flatMap((_, each) => {
    const code = codeOf(walk, each);
    const isLike = code.name === name && code.firstLine === firstLine && fileOf(walk, each) === file;
    return isLike && first[each] !== undefined ? [each] : [];
  });
  return calls.sort((one, other) => (first[one] ?? 0) - (first[other] ?? 0));
}

function fileOf(walk: Walk, frame: number): string {
  return itemOf(walk.trace.files, codeOf(walk, frame).file).path;
}

const begins = new WeakMap<Walk, readonly (number | undefined)[]>();

/** The step in which each frame was called. */
function beginsOf(walk: Walk): readonly (number | undefined)[] {
  const known = begins.get(walk);
  if (known) return known;
  const steps = new Array<number | undefined>(walk.trace.frames.length).fill(undefined);
  for (const [step, [kind, frame]] of walk.trace.steps.entries()) if (kind === 'call') steps[frame] ??= step;
  begins.set(walk, steps);
  return steps;
}

function endOf({ trace, count }: Walk, frame: number, from: number): number {
  for (let step = from; step < count; step++) {
    const [kind, each] = itemOf(trace.steps, step);
    if (each === frame && (kind === 'return' || kind === 'raise')) return step + 1;
  }
  return count;
}

/** What two runs of one program have in common of a step: where it is, what it is, and how deep, counted from the begin of its stretch. */
export function waysOf({ walk, from, to }: Stretch): string[] {
  const base = walk.depths[itemOf(walk.trace.steps, from)[1]] ?? 0;
  return walk.trace.steps.slice(from, to).map(([kind, frame, line]) => {
    const code = codeOf(walk, frame);
    const { path } = itemOf(walk.trace.files, code.file);
    return `${path}:${line} ${kind} ${code.name} ${(walk.depths[frame] ?? 0) - base}`;
  });
}
