import { addStep } from '../../trace/flat-steps.ts';
import type { Place, StepKind, Value, Write } from '../../trace/trace.ts';
import type { TracePiece } from '../../trace/trace-piece.ts';

type Piece = Omit<TracePiece, 'end' | 'before' | 'open'>;
type Lists = Omit<Piece, 'steps'>;

const EMPTY = (): { -readonly [K in keyof Piece]: Piece[K][number][] } => ({
  files: [],
  codes: [],
  frames: [],
  places: [],
  objects: [],
  steps: [],
});

/** Collects steps, and what they name for the first time. */
export function createTraceLog() {
  let piece = EMPTY();
  const counts = { files: 0, codes: 0, frames: 0, places: 0, objects: 0, steps: 0 };
  const places = new Map<string, number>();
  let waiting = 0;

  function add<K extends keyof Lists>(list: K, item: Lists[K][number]): number {
    (piece[list] as Lists[K][number][]).push(item);
    return counts[list]++;
  }

  return {
    counts,
    add,
    /** @param value what comes of its frame, if anything does */
    addStep(
      kind: StepKind,
      frame: number,
      line: number,
      stdout: number,
      stderr: number,
      value: Value | undefined,
      writes: readonly Write[],
    ): void {
      addStep(piece.steps, kind, frame, line, stdout, stderr, value, writes);
      counts.steps++;
      waiting++;
    },
    /** The number of a place, by a text that no other place has. */
    place(key: string, place: () => Place): number {
      const known = places.get(key);
      if (known !== undefined) return known;
      const number = add('places', place());
      places.set(key, number);
      return number;
    },
    /** How many steps it has that nobody has taken. */
    get waiting() {
      return waiting;
    },
    take(): Piece {
      const taken = piece;
      piece = EMPTY();
      waiting = 0;
      return taken;
    },
  };
}

export type TraceLog = ReturnType<typeof createTraceLog>;
