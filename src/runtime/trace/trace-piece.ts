import { type FlatSteps, stepsOf } from './flat-steps.ts';
import type { Step, Trace } from './trace.ts';

/** What is added to a trace at a time: a recorder sends it in pieces, so that a program that is killed leaves one, too. */
export type TracePiece = Omit<Trace, 'end' | 'before' | 'steps'> &
  Partial<Pick<Trace, 'end' | 'before'>> & {
    readonly steps: FlatSteps;
    /** The step that was not at its end when the piece was sent: that of a program which waits, or never comes back. */
    readonly open?: Step;
  };

/** The whole of it. Without an end, the program was killed or broke. */
export function traceOf(pieces: readonly TracePiece[]): Trace {
  const last = pieces.at(-1);
  const steps = pieces.flatMap((piece) => stepsOf(piece.steps));
  return {
    files: pieces.flatMap(({ files }) => files),
    codes: pieces.flatMap(({ codes }) => codes),
    frames: pieces.flatMap(({ frames }) => frames),
    places: pieces.flatMap(({ places }) => places),
    objects: pieces.flatMap(({ objects }) => objects),
    before: pieces.flatMap(({ before = [] }) => before),
    steps: last?.open && !last.end ? [...steps, last.open] : steps,
    end: last?.end ?? { is: 'cut off' },
  };
}
