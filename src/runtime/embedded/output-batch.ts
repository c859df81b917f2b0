import type { OutputChunk } from '../process.ts';

type Stream = OutputChunk['stream'];

/** Bytes that wait at most: more is sent at once. */
const BATCH_BYTES = 65_536;
/** The writes of a program that prints little are sent at once: this many in a row… */
const BURST = 50;
/** …then one in this many milliseconds, with all that was written since. */
const PACE_MS = 4;

/** What a program writes, on its way to the page: decoded, in order, and in few messages. */
export interface OutputBatch {
  write(stream: Stream, bytes: Uint8Array): void;
  /** Sends what waits, if its time has come. To be called often: nothing else wakes a worker that computes. */
  flushIfDue(): void;
  /** Sends what waits. Before blocking. */
  flush(): void;
  /** Sends all, the replacement for an unfinished character included. */
  end(): void;
}

/** @param now a clock in milliseconds */
export function createOutputBatch(
  send: (chunks: readonly OutputChunk[]) => void,
  now: () => number = () => performance.now(),
): OutputBatch {
  // A decoder for each stream: a character may be split between two writes.
  const decoders = { stdout: createDecoder(), stderr: createDecoder() };
  const pacer = createPacer(now);
  let chunks: OutputChunk[] = [];
  // The stream that was written last, and its bytes. They are decoded together: one call for each `print` is slow.
  let stream: Stream = 'stdout';
  const bytes = new Uint8Array(BATCH_BYTES);
  let length = 0;

  function decode(options?: TextDecodeOptions) {
    const text = decoders[stream].decode(bytes.subarray(0, length), options);
    length = 0;
    if (text !== '') chunks.push({ stream, text });
  }

  function flush() {
    if (length > 0) decode({ stream: true });
    if (chunks.length === 0) return;
    send(chunks);
    chunks = [];
  }

  function append(part: Uint8Array) {
    if (length + part.length > BATCH_BYTES) flush();
    bytes.set(part, length);
    length += part.length;
  }

  return {
    write(to, written) {
      if (to !== stream) {
        decode({ stream: true });
        stream = to;
      }
      for (let at = 0; at < written.length; at += BATCH_BYTES) append(written.subarray(at, at + BATCH_BYTES));
      if (pacer.allows()) flush();
    },
    flushIfDue() {
      if (length + chunks.length > 0 && pacer.allows()) flush();
    },
    flush,
    end() {
      decode();
      stream = stream === 'stdout' ? 'stderr' : 'stdout';
      decode();
      flush();
    },
  };
}

/** Keeps a byte order mark: the program has written it. */
function createDecoder() {
  return new TextDecoder('utf-8', { ignoreBOM: true });
}

/** A token bucket: it allows a burst, and then keeps the pace. */
function createPacer(now: () => number) {
  let allowance = BURST;
  let countedAt = now();
  return {
    allows(): boolean {
      const time = now();
      allowance = Math.min(BURST, allowance + (time - countedAt) / PACE_MS);
      countedAt = time;
      if (allowance < 1) return false;
      allowance -= 1;
      return true;
    },
  };
}
