import { type TerminalSize, USUAL_SIZE } from '../process.ts';

/** The program's end of the terminal. Runs in the worker, where blocking is allowed. */
export interface Terminal {
  /** False where a program gets no input at all. */
  readonly canWait: boolean;
  /**
   * Waits for typed bytes and copies at most one line of them. `0` at end of file, `'interrupted'` when a
   * signal came first (it stays pending for Python to take).
   */
  readLine(into: Uint8Array): number | 'interrupted';
  /** Waits this many milliseconds, or until a signal comes (it stays pending for Python to take). */
  sleep(milliseconds: number): 'slept' | 'interrupted';
  /** Whether a signal is pending: cheap, as it is asked at each text that Python makes. */
  hasSignal(): boolean;
  /** The interpreter's loop has come around: Python code is being run. */
  showLife(): void;
  /** The pending signal's number, which is thereby no longer pending, or 0. */
  takeSignal(): number;
  size(): TerminalSize;
}

/** A terminal that nobody sits at: for browsers without shared memory that cannot suspend a program either. */
export const DEAF_TERMINAL: Terminal = {
  canWait: false,
  readLine: () => 0,
  sleep: () => 'slept',
  hasSignal: () => false,
  showLife() {},
  takeSignal: () => 0,
  size: () => USUAL_SIZE,
};

/** A program waiting for input is alive: count it as if it had run a lot of code. */
export const SIGNS_OF_A_WAIT = 50_000;

/** Called when a read has to wait, and when it is over: then room was made in the ring. */
export interface ReadListener {
  onWait(): void;
  onRead(): void;
}

export function createTerminal({ fields, ring }: TerminalMemory, listener: ReadListener): Terminal {
  function lineOrWait(into: Uint8Array): number | 'interrupted' {
    for (let isWaiting = false; ; isWaiting = true) {
      // Read before looking, so that a bell that rings in between ends the wait at once.
      const bell = Atomics.load(fields, FIELD.bell);
      if (Atomics.load(fields, FIELD.signal) !== 0) return 'interrupted';
      const isClosed = Atomics.load(fields, FIELD.closed) === 1;
      const length = takeLine(fields, ring, into);
      if (length > 0 || isClosed) return length;
      if (!isWaiting) listener.onWait();
      Atomics.wait(fields, FIELD.bell, bell);
    }
  }

  return {
    canWait: true,
    readLine(into) {
      Atomics.add(fields, FIELD.signsOfLife, SIGNS_OF_A_WAIT);
      const read = lineOrWait(into);
      listener.onRead();
      return read;
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
    // Not atomic: a signal that is missed now is seen the next time.
    hasSignal: () => fields[FIELD.signal] !== 0,
    showLife: () => void Atomics.add(fields, FIELD.signsOfLife, 1),
    takeSignal: () => Atomics.exchange(fields, FIELD.signal, 0),
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

/**
 * The memory that a page and a running interpreter share, since a worker that runs Python takes no messages.
 * Whole numbers at the front, then a ring of bytes that were typed and not yet read. One side writes a field.
 */
export const FIELD = {
  /** Counted up by the page at every change below: what a blocked worker waits on. */
  bell: 0,
  /** Bytes typed so far, modulo 2³². Page. */
  typed: 1,
  /** Bytes read so far, modulo 2³². Worker. */
  read: 2,
  /** 1 once the input is closed. Page. */
  closed: 3,
  /** The pending signal's number, or 0. The page sets it, the worker clears it. */
  signal: 4,
  /** The terminal's size in characters. Page. */
  cols: 5,
  rows: 6,
  /** Counted up whenever the interpreter's loop looks for a signal, modulo 2³²: that Python code is being run. Worker. */
  signsOfLife: 7,
} as const;

/** Bytes of typed text that wait in the ring at most; more waits in the page. */
export const RING_BYTES = 1 << 16;

const HEADER_BYTES = 64;

export interface TerminalMemory {
  readonly fields: Int32Array;
  readonly ring: Uint8Array;
}

/** The memory for one run, or `null` where the page is not allowed any. */
export function allocateTerminalMemory(): SharedArrayBuffer | null {
  if (typeof SharedArrayBuffer === 'undefined') return null;
  const buffer = new SharedArrayBuffer(HEADER_BYTES + RING_BYTES);
  const { fields } = terminalMemory(buffer);
  fields[FIELD.cols] = USUAL_SIZE.cols;
  fields[FIELD.rows] = USUAL_SIZE.rows;
  return buffer;
}

/** Both sides' view of it. */
export function terminalMemory(buffer: SharedArrayBuffer): TerminalMemory {
  return {
    fields: new Int32Array(buffer, 0, HEADER_BYTES / Int32Array.BYTES_PER_ELEMENT),
    ring: new Uint8Array(buffer, HEADER_BYTES, RING_BYTES),
  };
}
