import type { Place } from '../../trace/trace.ts';
import type { TracePiece } from '../../trace/trace-piece.ts';

type Lists = Omit<TracePiece, 'end' | 'before' | 'open'>;

const EMPTY = (): { -readonly [K in keyof Lists]: Lists[K][number][] } => ({
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

  function add<K extends keyof Lists>(list: K, item: Lists[K][number]): number {
    (piece[list] as Lists[K][number][]).push(item);
    return counts[list]++;
  }

  return {
    counts,
    add,
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
      return piece.steps.length;
    },
    take(): Lists {
      const taken = piece;
      piece = EMPTY();
      return taken;
    },
  };
}

export type TraceLog = ReturnType<typeof createTraceLog>;
