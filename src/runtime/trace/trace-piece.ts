import type { Trace } from './trace.ts';

/** What is added to a trace at a time: a recorder sends it in pieces, so that a program that is killed leaves one, too. */
export type TracePiece = Omit<Trace, 'end'> & Partial<Pick<Trace, 'end'>>;

/** The whole of it. Without an end, the program was killed or broke. */
export function traceOf(pieces: readonly TracePiece[]): Trace {
  return {
    files: pieces.flatMap(({ files }) => files),
    codes: pieces.flatMap(({ codes }) => codes),
    frames: pieces.flatMap(({ frames }) => frames),
    places: pieces.flatMap(({ places }) => places),
    objects: pieces.flatMap(({ objects }) => objects),
    steps: pieces.flatMap(({ steps }) => steps),
    end: pieces.at(-1)?.end ?? { is: 'cut off' },
  };
}
