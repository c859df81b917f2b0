import type { TraceCode, TraceFrame } from '#runtime';
import type { Walk } from './walk.ts';

/** A line of a frame, with what it says. */
export interface LineOfFrame {
  readonly frame: number;
  /** As the project has it: `shop/models.py`, `site-packages/rich/style.py`. */
  readonly file: string;
  readonly isOurs: boolean;
  readonly line: number;
  /** As tracebacks have it: `<module>`, `save`. */
  readonly function: string;
  /** Without its indentation; `null` where it is not known. */
  readonly text: string | null;
}

/** The code that a frame runs, and its file. */
export function codeOf({ trace }: Walk, frame: number): TraceCode {
  return itemOf(trace.codes, frameOf(trace, frame).code);
}

export function frameOf({ frames }: Walk['trace'], frame: number): TraceFrame {
  return itemOf(frames, frame);
}

/** A trace that was checked names nothing that it does not have. */
export function itemOf<Item>(list: readonly Item[], index: number): Item {
  const item = list[index];
  if (item === undefined) throw new RangeError(`There is no number ${index} among ${list.length}.`);
  return item;
}

export function lineOfFrame(walk: Walk, frame: number, line: number): LineOfFrame {
  const code = codeOf(walk, frame);
  const { path: file, isOurs } = itemOf(walk.trace.files, code.file);
  return { frame, file, isOurs, line, function: code.name, text: walk.sources.line(file, line) };
}

/** The line that a step is in. */
export function lineOfStep(walk: Walk, step: number): LineOfFrame {
  const [, frame, line] = itemOf(walk.trace.steps, step);
  return lineOfFrame(walk, frame, line);
}

/**
 * The frames that a step is in with their lines, innermost first. Of a generator that another frame goes on with, those that began it.
 */
export function callPath(walk: Walk, step: number): LineOfFrame[] {
  return [...linesUp(walk.trace, step)].map(([frame, line]) => lineOfFrame(walk, frame, line));
}

/** The same as numbers. */
export function* linesUp(
  trace: Walk['trace'],
  step: number,
): Generator<readonly [frame: number, line: number]> {
  let [, frame, line]: readonly [unknown, number | null, number, ...unknown[]] = itemOf(trace.steps, step);
  while (frame !== null) {
    yield [frame, line];
    const { caller, callerLine }: TraceFrame = frameOf(trace, frame);
    frame = caller;
    line = callerLine;
  }
}
