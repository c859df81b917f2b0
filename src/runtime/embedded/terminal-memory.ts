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
  /** Counted up whenever the interpreter looks for a signal, modulo 2³²: that Python code is being run. Worker. */
  signsOfLife: 7,
} as const;

/** Bytes of typed text that wait in the ring at most; more waits in the page. */
export const RING_BYTES = 1 << 16;

const HEADER_BYTES = 64;
const DEFAULT_SIZE = { cols: 80, rows: 24 };

export interface TerminalMemory {
  readonly fields: Int32Array;
  readonly ring: Uint8Array;
}

/** The memory for one run, or `null` where the page is not allowed any. */
export function allocateTerminalMemory(): SharedArrayBuffer | null {
  if (typeof SharedArrayBuffer === 'undefined') return null;
  const buffer = new SharedArrayBuffer(HEADER_BYTES + RING_BYTES);
  const { fields } = terminalMemory(buffer);
  fields[FIELD.cols] = DEFAULT_SIZE.cols;
  fields[FIELD.rows] = DEFAULT_SIZE.rows;
  return buffer;
}

/** Both sides' view of it. */
export function terminalMemory(buffer: SharedArrayBuffer): TerminalMemory {
  return {
    fields: new Int32Array(buffer, 0, HEADER_BYTES / Int32Array.BYTES_PER_ELEMENT),
    ring: new Uint8Array(buffer, HEADER_BYTES, RING_BYTES),
  };
}
