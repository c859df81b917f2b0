import type { Value } from '#runtime';
import { callPath, codeOf, itemOf, type LineOfFrame, lineOfFrame, lineOfStep } from '../call-path.ts';
import type { PastWrite } from '../histories.ts';
import { valueAt, type Walk } from '../walk.ts';

/** A line that wrote something, or gave it on, seen from what came of it. */
export interface Card {
  /** The step in which it was written or given. */
  readonly step: number;
  /** When the line of this card was about to be run, or to go on: a moment to go to. */
  readonly moment: number;
  readonly at: LineOfFrame;
  readonly what: What;
  readonly after: Value | null;
  readonly why: Why;
}

export type What =
  /** `before` is `undefined` where nothing is known of the place before. */
  | { readonly is: 'write'; readonly place: number; readonly before: Value | null | undefined }
  /** What a call gave: by `return` or `yield`. */
  | { readonly is: 'result' };

/** Why a question goes on from a card to the next one; or why it ends there. */
export type Why =
  /** Nothing is behind it: this line did it. */
  | { readonly is: 'answer' }
  /** It was there when the program began. */
  | { readonly is: 'there before' }
  /** It hands on what another place held. */
  | { readonly is: 'copy'; readonly from: number }
  /** It is the default of a parameter that the call did not give. */
  | { readonly is: 'default' }
  /** The call gave it: the next card is the line that called. */
  | { readonly is: 'argument' }
  /** It is what a call gave: the next card is where that ended. */
  | { readonly is: 'result'; readonly of: number }
  /** It is an import of what another module has. */
  | { readonly is: 'import'; readonly from: number }
  /** It stood elsewhere in the same list, and others came or went before it. */
  | { readonly is: 'moved'; readonly from: number }
  /** A relative import: the module's own name says which package that is, and somebody gave it that name. */
  | { readonly is: 'relative import'; readonly module: string }
  /** The line has made more of the kind, which others took away again: who uses it has to see to that. */
  | { readonly is: 'tool'; readonly made: number; readonly taken: number }
  /** It brought back what was there before, as a rollback does. */
  | { readonly is: 'brought back' }
  /** It gave another name to what was there. */
  | { readonly is: 'renamed'; readonly from: number }
  /** It lies in a folder that was made, too, and has stayed. */
  | { readonly is: 'in folder'; readonly folder: number };

/** Something that a question can stop at: a write, as seen from a frame of its call path; or the end of a call. */
export type Stop =
  | { readonly of: 'write'; readonly write: PastWrite; readonly frame: number; readonly line: number }
  | { readonly of: 'result'; readonly step: number };

/** What a stop is, and where it leads. */
export interface Explained {
  readonly why: Why;
  readonly next: Stop | null;
}

/** A write as its own line did it. What a call finds changed, but for its arguments, was done by the line that called. */
export function stopAt(walk: Walk, write: PastWrite): Stop {
  const { frame, line } = doerOf(walk, write);
  return { of: 'write', write, frame, line };
}

function doerOf(walk: Walk, { step, place }: PastWrite): Pick<LineOfFrame, 'frame' | 'line'> {
  const [kind, frame, line] = itemOf(walk.trace.steps, step);
  const where = itemOf(walk.trace.places, place);
  if (kind !== 'call' || (where.in === 'frame' && where.frame === frame)) return { frame, line };
  return callPath(walk, step)[1] ?? { frame, line };
}

export function cardOf(walk: Walk, stop: Stop, why: Why): Card {
  if (stop.of === 'result') {
    const after = itemOf(walk.trace.steps, stop.step)[6] ?? null;
    return {
      step: stop.step,
      moment: stop.step,
      at: lineOfStep(walk, stop.step),
      what: { is: 'result' },
      after,
      why,
    };
  }
  const { write, frame, line } = stop;
  return {
    step: write.step,
    moment: momentIn(walk, frame, write.step),
    at: placedLine(walk, frame, line, why),
    what: { is: 'write', place: write.place, before: valueAt(walk, write.place, write.step) },
    after: write.value,
    why,
  };
}

/** The last step of a frame up to a step that it, or what it called, did. */
function momentIn({ trace }: Walk, frame: number, step: number): number {
  for (let at = step; at >= 0; at--) if (itemOf(trace.steps, at)[1] === frame) return at;
  return step;
}

/** How far below a decorator its function may begin. */
const MOST_DECORATORS = 20;

/** A call's own line is that of the first decorator; its parameters stand at the `def`. */
function placedLine(walk: Walk, frame: number, line: number, { is }: Why): LineOfFrame {
  const here = lineOfFrame(walk, frame, line);
  if (is !== 'default' && is !== 'argument') return here;
  const { name, firstLine } = codeOf(walk, frame);
  for (let at = firstLine; at < firstLine + MOST_DECORATORS; at++) {
    const there = lineOfFrame(walk, frame, at);
    if (there.text?.replace(/^async /, '').startsWith(`def ${name}(`)) return there;
  }
  return here;
}
