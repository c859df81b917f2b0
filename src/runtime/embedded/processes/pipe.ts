/** As on Linux. A program that writes more waits until somebody reads. */
const CAPACITY = 1 << 16;
/** So much is written at once or not at all. */
const ATOMIC = 4096;

const FIELD = { lock: 0, written: 1, read: 2, writers: 3, readers: 4 } as const;
const HEADER_BYTES = 8 * Int32Array.BYTES_PER_ELEMENT;
/** One that was ended while it had the lock never gives it back. */
const LONGEST_HOLD_MS = 200;

/** A pipe, in memory that the processes at its ends share. */
export interface Pipe {
  readonly memory: ArrayBufferLike;
  readonly fields: Int32Array;
  readonly ring: Uint8Array;
}

export type Side = 'reads' | 'writes';

/** One side of a pipe, as this process has it under one descriptor or more. */
export interface PipeEnd {
  readonly pipe: Pipe;
  readonly side: Side;
  /** Its descriptors. */
  open: number;
  /** Called when the last of them is closed. */
  readonly release: () => void;
}

/** @param isShared whether another process may get an end of it */
export function createPipe(isShared: boolean): Pipe {
  const bytes = HEADER_BYTES + CAPACITY;
  return pipeIn(isShared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes));
}

/** A process's view of a pipe. */
export function pipeIn(memory: ArrayBufferLike): Pipe {
  return {
    memory,
    fields: new Int32Array(memory, 0, HEADER_BYTES / Int32Array.BYTES_PER_ELEMENT),
    ring: new Uint8Array(memory, HEADER_BYTES, CAPACITY),
  };
}

/** One process more, or one less, has this side of it. */
export function count({ fields }: Pipe, side: Side, by: 1 | -1): void {
  Atomics.add(fields, side === 'reads' ? FIELD.readers : FIELD.writers, by);
}

/** Whether nobody has the other side. */
export function isAlone({ fields }: Pipe, side: Side): boolean {
  return Atomics.load(fields, side === 'reads' ? FIELD.writers : FIELD.readers) === 0;
}

/** How many bytes can be read. */
export function unread({ fields }: Pipe): number {
  return (Atomics.load(fields, FIELD.written) - Atomics.load(fields, FIELD.read)) >>> 0;
}

/** Whether one that writes so many bytes has to wait no longer. */
export function hasRoom(pipe: Pipe, length: number): boolean {
  return CAPACITY - unread(pipe) >= Math.min(length, CAPACITY);
}

/** Whether `poll` says that one can write. */
export function isWritable(pipe: Pipe): boolean {
  return hasRoom(pipe, ATOMIC);
}

/** Takes what fits, and returns how much that is. */
export function write(pipe: Pipe, bytes: Uint8Array): number {
  return locked(pipe, () => {
    const room = CAPACITY - unread(pipe);
    const fitting = bytes.length <= ATOMIC && bytes.length > room ? 0 : Math.min(bytes.length, room);
    const at = Atomics.load(pipe.fields, FIELD.written) >>> 0;
    for (const { from, to, place } of pieces(at, fitting)) pipe.ring.set(bytes.subarray(from, to), place);
    Atomics.store(pipe.fields, FIELD.written, at + fitting);
    return fitting;
  });
}

/** Copies what is there, and returns how much that is. */
export function read(pipe: Pipe, into: Uint8Array): number {
  return locked(pipe, () => {
    const length = Math.min(into.length, unread(pipe));
    const at = Atomics.load(pipe.fields, FIELD.read) >>> 0;
    for (const { from, to, place } of pieces(at, length))
      into.set(pipe.ring.subarray(place, place + to - from), from);
    Atomics.store(pipe.fields, FIELD.read, at + length);
    return length;
  });
}

/** Where so many bytes lie in the ring: up to its end, and from its beginning. */
function pieces(at: number, length: number) {
  const place = at % CAPACITY;
  const first = Math.min(length, CAPACITY - place);
  return [
    { from: 0, to: first, place },
    { from: first, to: length, place: 0 },
  ];
}

/** Two processes may read, or write, at the same time. */
function locked({ fields }: Pipe, act: () => number): number {
  const isFree = () => Atomics.compareExchange(fields, FIELD.lock, 0, 1) === 0;
  if (!isFree()) {
    const deadline = performance.now() + LONGEST_HOLD_MS;
    while (!isFree() && performance.now() < deadline) Atomics.wait(fields, FIELD.lock, 1, 1);
  }
  try {
    return act();
  } finally {
    Atomics.store(fields, FIELD.lock, 0);
  }
}
