import type { Given } from './protocol.ts';

/**
 * Memory through which an interpreter gets the files of its program while it waits in the middle of its start, where no
 * message reaches it: how many bytes there are, or 0, then JSON.
 */
const HEADER_BYTES = Int32Array.BYTES_PER_ELEMENT;
/** Address space, not memory: it grows by what is delivered. Six bytes, as in `\udcff`, for each character that `launchOf` lets through. */
const MOST_BYTES = 96 * 1024 * 1024;

/** `null` where the page is not allowed any, or only some of a fixed size. */
export function allocateMailbox(): SharedArrayBuffer | null {
  if (typeof SharedArrayBuffer === 'undefined' || !('grow' in SharedArrayBuffer.prototype)) return null;
  return new SharedArrayBuffer(HEADER_BYTES, { maxByteLength: MOST_BYTES });
}

/** Once for each mailbox. */
export function deliver(mailbox: SharedArrayBuffer, given: Given): void {
  deliverBytes(mailbox, new TextEncoder().encode(JSON.stringify(given)));
}

/** The same for anything else. Throws a `RangeError` if that is more than fits. */
export function deliverBytes(mailbox: SharedArrayBuffer, bytes: Uint8Array): void {
  mailbox.grow(HEADER_BYTES + bytes.length);
  new Uint8Array(mailbox, HEADER_BYTES).set(bytes);
  const length = new Int32Array(mailbox, 0, 1);
  Atomics.store(length, 0, bytes.length);
  Atomics.notify(length, 0);
}

/** Waits until it is there. What comes is from our own page, so its type is trusted. */
export function receive(mailbox: SharedArrayBuffer): Given {
  Atomics.wait(new Int32Array(mailbox, 0, 1), 0, 0);
  return JSON.parse(new TextDecoder().decode(delivered(mailbox)));
}

/** What is there: nothing, where nothing has come. A copy, as no decoder reads memory that another thread may write to. */
export function delivered(mailbox: SharedArrayBuffer): Uint8Array {
  const length = Atomics.load(new Int32Array(mailbox, 0, 1), 0);
  return new Uint8Array(mailbox, HEADER_BYTES, length).slice();
}
