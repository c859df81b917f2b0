import { FIELD, RING_BYTES, type TerminalMemory } from './terminal-memory.ts';

/** The program's end of the terminal. Runs in the worker, where blocking is allowed. */
export interface Terminal {
  /** False where there is no shared memory to wait on. */
  readonly canWait: boolean;
  /**
   * Waits for typed bytes and copies at most one line of them. `0` at end of file, `'interrupted'` when a
   * signal came first (it stays pending for Python to take).
   */
  readLine(into: Uint8Array): number | 'interrupted';
  /** Waits for so many milliseconds, or until a signal comes (it stays pending for Python to take). */
  sleep(milliseconds: number): 'slept' | 'interrupted';
  /** The pending signal's number, which is thereby no longer pending, or 0. */
  takeSignal(): number;
  size(): { readonly cols: number; readonly rows: number };
}

/** A terminal that nobody sits at: for pages without shared memory. */
export const DEAF_TERMINAL: Terminal = {
  canWait: false,
  readLine: () => 0,
  sleep: () => 'slept',
  takeSignal: () => 0,
  size: () => ({ cols: 80, rows: 24 }),
};

/** Who waits has not got stuck: it counts like a long stretch of code. */
const SIGNS_OF_A_WAIT = 50_000;

/** @param onRead is called when room was made in the ring. */
export function createTerminal({ fields, ring }: TerminalMemory, onRead: () => void): Terminal {
  return {
    canWait: true,
    readLine(into) {
      Atomics.add(fields, FIELD.signsOfLife, SIGNS_OF_A_WAIT);
      for (;;) {
        // Read before looking, so that a bell that rings in between ends the wait at once.
        const bell = Atomics.load(fields, FIELD.bell);
        if (Atomics.load(fields, FIELD.signal) !== 0) return 'interrupted';
        const isClosed = Atomics.load(fields, FIELD.closed) === 1;
        const length = takeLine(fields, ring, into);
        if (length > 0) {
          onRead();
          return length;
        }
        if (isClosed) return 0;
        Atomics.wait(fields, FIELD.bell, bell);
      }
    },
    sleep(milliseconds) {
      Atomics.add(fields, FIELD.signsOfLife, SIGNS_OF_A_WAIT);
      const end = performance.now() + milliseconds;
      for (;;) {
        const bell = Atomics.load(fields, FIELD.bell);
        if (Atomics.load(fields, FIELD.signal) !== 0) return 'interrupted';
        const remaining = end - performance.now();
        if (remaining <= 0) return 'slept';
        Atomics.wait(fields, FIELD.bell, bell, remaining);
      }
    },
    takeSignal() {
      Atomics.add(fields, FIELD.signsOfLife, 1);
      return Atomics.exchange(fields, FIELD.signal, 0);
    },
    size: () => ({ cols: Atomics.load(fields, FIELD.cols), rows: Atomics.load(fields, FIELD.rows) }),
  };
}

/** Copies up to and with the first line feed, or as much as there is and fits. */
function takeLine(fields: Int32Array, ring: Uint8Array, into: Uint8Array): number {
  const read = Atomics.load(fields, FIELD.read);
  const unread = (Atomics.load(fields, FIELD.typed) - read) >>> 0;
  const most = Math.min(unread, into.length);
  let length = 0;
  while (length < most) {
    const byte = ring[((read >>> 0) + length) % RING_BYTES] ?? 0;
    into[length] = byte;
    length += 1;
    if (byte === LINE_FEED) break;
  }
  Atomics.store(fields, FIELD.read, read + length);
  return length;
}

const LINE_FEED = 10;
