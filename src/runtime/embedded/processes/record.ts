import { count, pipeIn } from './pipe.ts';
import type { Given } from './start.ts';

const FIELD = { hasEnded: 0, status: 1 } as const;
const STREAMS_AT = 2;

/** What the one who started a process reads of its end, and which of the streams that it was given it still has. */
export function createRecord(streams: number): SharedArrayBuffer {
  const record = new SharedArrayBuffer((STREAMS_AT + streams) * Int32Array.BYTES_PER_ELEMENT);
  new Int32Array(record).fill(1, STREAMS_AT);
  return record;
}

/** As `waitpid` gives it; `null` while it runs. */
export function statusIn(record: SharedArrayBuffer): number | null {
  const fields = new Int32Array(record);
  return Atomics.load(fields, FIELD.hasEnded) === 0 ? null : Atomics.load(fields, FIELD.status);
}

/** Says that it has ended. Whoever waits has to be woken. */
export function end(record: SharedArrayBuffer, status: number): void {
  const fields = new Int32Array(record);
  Atomics.store(fields, FIELD.status, status);
  Atomics.store(fields, FIELD.hasEnded, 1);
}

/** The process has closed this one of its pipes. */
export function letGo(record: SharedArrayBuffer, { streams }: Given, index: number): void {
  const stream = streams[index];
  const hadIt = Atomics.exchange(new Int32Array(record), STREAMS_AT + index, 0) === 1;
  if (hadIt && stream?.is === 'pipe') count(pipeIn(stream.memory), stream.side, -1);
}

/** The process is gone, and all that it has not closed itself is closed. */
export function letGoOfAll(record: SharedArrayBuffer, given: Given): void {
  for (const index of given.streams.keys()) letGo(record, given, index);
}
