import { weightOf } from '../bounds.ts';
import type { OutputChunk } from '../process.ts';

/** Reports of what was read are sent together. */
const REPORT_EVERY = 65_536;

/** Output that has come over from elsewhere and waits for a reader. The other side keeps back what there is no room for. */
export interface OutputWindow {
  readonly stream: ReadableStream<OutputChunk>;
  /** False if that is more than may wait. */
  add(chunks: readonly OutputChunk[]): boolean;
  close(): void;
}

/**
 * @param heaviest the weight of what may wait
 * @param onRead called with the weight of what was read since the last call
 */
export function createOutputWindow(heaviest: number, onRead: (weight: number) => void): OutputWindow {
  const waiting: OutputChunk[] = [];
  let waitingWeight = 0;
  let readWeight = 0;
  let isClosed = false;
  let isCancelled = false;
  let wake: () => void = () => {};

  function report() {
    if (readWeight > 0) onRead(readWeight);
    readWeight = 0;
  }

  function taken(weight: number) {
    waitingWeight -= weight;
    readWeight += weight;
    if (readWeight >= REPORT_EVERY || waiting.length === 0) report();
  }

  const stream = new ReadableStream<OutputChunk>(
    {
      async pull(controller) {
        while (waiting.length === 0 && !isClosed) await new Promise<void>((resolve) => (wake = resolve));
        const chunk = waiting.shift();
        if (chunk === undefined) return controller.close();
        controller.enqueue(chunk);
        taken(weightOf(chunk));
      },
      cancel() {
        isCancelled = true;
        waiting.length = 0;
        taken(waitingWeight);
      },
    },
    { highWaterMark: 0 },
  );

  return {
    stream,
    add(chunks) {
      const weight = chunks.reduce((sum, chunk) => sum + weightOf(chunk), 0);
      waitingWeight += weight;
      if (isCancelled) taken(weight);
      else waiting.push(...chunks);
      wake();
      return waitingWeight <= heaviest;
    },
    close() {
      isClosed = true;
      wake();
    },
  };
}
