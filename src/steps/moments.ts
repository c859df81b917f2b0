import { allFrames, type Clue, type Frame } from '#evidence';
import type { Value } from '#runtime';
import { itemOf, lineOfFrame, linesUp } from './call-path.ts';
import type { Walk } from './walk.ts';

/** A line of a file, as evidence names it. */
type Line = Pick<Frame, 'file' | 'line'>;

const byLine = new WeakMap<Walk, ReadonlyMap<string, readonly number[]>>();

/** The steps in which a line was begun, in order; where it never was, all steps in it. */
export function stepsIn(walk: Walk, { file, line }: Line): readonly number[] {
  const steps = byLine.get(walk) ?? linesRun(walk);
  byLine.set(walk, steps);
  return steps.get(keyOf('line', file, line)) ?? steps.get(keyOf('any', file, line)) ?? [];
}

function linesRun({ trace }: Walk): ReadonlyMap<string, readonly number[]> {
  const steps = new Map<string, number[]>();
  const add = (key: string, step: number) => {
    const known = steps.get(key);
    if (known) known.push(step);
    else steps.set(key, [step]);
  };
  for (const [step, [kind, frame, line]] of trace.steps.entries()) {
    const { path } = itemOf(trace.files, itemOf(trace.codes, itemOf(trace.frames, frame).code).file);
    add(keyOf('any', path, line), step);
    if (kind === 'line') add(keyOf('line', path, line), step);
  }
  return steps;
}

function keyOf(kind: 'line' | 'any', file: string, line: number): string {
  return `${kind} ${file}:${line}`;
}

/** The moment of a line: the n-th time that it was begun, counted from 0, or from the end where n is negative. */
export function momentOfLine(walk: Walk, line: Line, time = -1): number | null {
  return stepsIn(walk, line).at(time) ?? null;
}

/**
 * The moment that a clue is about: of a stack, when its lines were in that call path; of an exception, when it was raised; of what was
 * left behind, when it was made.
 */
export function momentOfClue(walk: Walk, clue: Clue): number | null {
  if (clue.kind === 'leftover') {
    const made = clue.paths.flatMap((path) => momentOfFile(walk, path) ?? []);
    if (made[0] !== undefined) return made[0];
  }
  const frames = allFrames(clue);
  const inner = frames.findLast((frame) => stepsIn(walk, frame).length > 0);
  if (!inner) return null;
  const outer = frames.slice(0, frames.indexOf(inner));
  let best: number | null = null;
  let bestCount = -1;
  for (const step of stepsIn(walk, inner)) {
    const count = sharedCalls(walk, step, outer);
    // The last exception is the one that is told of; a hook tells of the first.
    if (count > bestCount || (count === bestCount && clue.kind === 'exception')) {
      best = step;
      bestCount = count;
    }
  }
  return best;
}

/** The moment at which a file was made, the last time. A folder may end with `/`. */
export function momentOfFile(walk: Walk, path: string): number | null {
  const place = walk.places.files.get(path.replace(/\/$/, ''));
  if (place === undefined) return null;
  return walk.histories.of(place).findLast(({ value }) => value !== null)?.step ?? null;
}

/** How many of these frames, from the innermost outward, a step's call path has in this order. */
function sharedCalls(walk: Walk, step: number, frames: readonly Line[]): number {
  let count = 0;
  let at = frames.length - 1;
  for (const [frame, line] of linesUp(walk.trace, step)) {
    if (at < 0) break;
    const { file } = lineOfFrame(walk, frame, line);
    const found = frames.findLastIndex(
      (each, index) => index <= at && each.file === file && each.line === line,
    );
    if (found < 0) continue;
    count++;
    at = found - 1;
  }
  return count;
}

/** An exception that left at least one frame. One that is caught where it is raised does not show in a trace. */
export interface Raised {
  readonly exception: Value;
  /** The name of its class. */
  readonly type: string;
  /** The step in which it left its first frame: what was so at that moment is what its line had found. */
  readonly step: number;
  /** The step that began, or last went on with, the line that raised it. */
  readonly line: number;
  /** The steps in which it left a frame, from the inside. */
  readonly left: readonly number[];
  /** Whether it left all frames, and so ended the run. */
  readonly isLast: boolean;
}

/** The exceptions of a run, in order. */
export function exceptionsOf(walk: Walk): Raised[] {
  const { trace, depths } = walk;
  const groups: { exception: Value; left: number[]; frame: number }[] = [];
  for (const [step, [kind, frame, , , , , value]] of trace.steps.entries()) {
    if (kind !== 'raise' || value === undefined) continue;
    const open = groups.findLast(({ exception }) => exception === value);
    // It may be raised again later, by what kept it.
    if (open && itemOf(depths, frame) < itemOf(depths, open.frame)) {
      open.left.push(step);
      open.frame = frame;
    } else groups.push({ exception: value, left: [step], frame });
  }
  return groups.map(({ exception, left, frame }) => ({
    exception,
    type: typeof exception === 'number' ? itemOf(trace.objects, exception).type : exception,
    step: left[0] ?? 0,
    line: lineBefore(walk, left[0] ?? 0),
    left,
    isLast: itemOf(depths, frame) === 0,
  }));
}

function lineBefore({ trace }: Walk, raise: number): number {
  const [, frame] = itemOf(trace.steps, raise);
  for (let step = raise - 1; step >= 0; step--) {
    const [kind, each] = itemOf(trace.steps, step);
    if (each === frame && kind !== 'yield') return step;
  }
  return raise;
}
