import type { OutputChunk } from '../../../process.ts';

/** Reports of what was read are sent together. */
const REPORT_EVERY = 65_536;

/** Output that has come over from the frame and waits for a reader. The frame keeps back what there is no room for. */
export interface OutputWindow {
  readonly stream: ReadableStream<OutputChunk>;
  /** False if that is more than may wait. */
  add(chunks: readonly OutputChunk[]): boolean;
  close(): void;
}

/**
 * @param longest UTF-16 units that may wait
 * @param onRead called with the UTF-16 units that were read since the last call
 */
export function createOutputWindow(longest: number, onRead: (length: number) => void): OutputWindow {
  const waiting: OutputChunk[] = [];
  let waitingLength = 0;
  let readLength = 0;
  let isClosed = false;
  let isCancelled = false;
  let wake: () => void = () => {};

  function report() {
    if (readLength > 0) onRead(readLength);
    readLength = 0;
  }

  function taken(length: number) {
    waitingLength -= length;
    readLength += length;
    if (readLength >= REPORT_EVERY || waiting.length === 0) report();
  }

  const stream = new ReadableStream<OutputChunk>(
    {
      async pull(controller) {
        while (waiting.length === 0 && !isClosed) await new Promise<void>((resolve) => (wake = resolve));
        const chunk = waiting.shift();
        if (chunk === undefined) return controller.close();
        controller.enqueue(chunk);
        taken(chunk.text.length);
      },
      cancel() {
        isCancelled = true;
        waiting.length = 0;
        taken(waitingLength);
      },
    },
    { highWaterMark: 0 },
  );

  return {
    stream,
    add(chunks) {
      const length = chunks.reduce((sum, { text }) => sum + text.length, 0);
      waitingLength += length;
      if (isCancelled) taken(length);
      else waiting.push(...chunks);
      wake();
      return waitingLength <= longest;
    },
    close() {
      isClosed = true;
      wake();
    },
  };
}
