import { codeOf, itemOf, lineOfFrame } from '../call-path.ts';
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
  const calls: Stretch[] = [];
  for (const [step, [kind, frame, line]] of walk.trace.steps.entries()) {
    if (kind !== 'call' || codeOf(walk, frame).name !== name) continue;
    if (lineOfFrame(walk, frame, line).file === file)
      calls.push({ walk, from: step, to: endOf(walk, frame, step) });
  }
  return calls;
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
