import { weightOf } from '../bounds.ts';
import type { OutputChunk } from '../process.ts';
import { OUTPUT_MESSAGE, OUTPUT_WINDOW } from './protocol.ts';

/** A process's output on its way to the page: in few messages, and no more than the page has room for. */
export interface OutputSender {
  /** Resolves when all was sent. */
  sendAll(output: ReadableStream<OutputChunk>): Promise<void>;
  /** The page has read output of so much weight. */
  makeRoom(weight: number): void;
}

/** What does not fit waits in the process's own queue, which drops and says so when it gets too long. */
export function createOutputSender(send: (chunks: readonly OutputChunk[]) => void): OutputSender {
  let room = OUTPUT_WINDOW;
  let onRoom: () => void = () => {};
  let batch: OutputChunk[] = [];
  let batchWeight = 0;
  const soon = new MessageChannel();
  soon.port1.onmessage = flush;

  function flush() {
    if (batch.length === 0) return;
    room -= batchWeight;
    send(batch);
    batch = [];
    batchWeight = 0;
  }

  function add(chunk: OutputChunk) {
    // After whatever else was written in the same message of the worker. A timer would take 4 ms.
    if (batch.length === 0) soon.port2.postMessage(null);
    batch.push(chunk);
    batchWeight += weightOf(chunk);
    if (batchWeight >= OUTPUT_MESSAGE) flush();
  }

  return {
    async sendAll(output) {
      const reader = output.getReader();
      for (let next = await reader.read(); !next.done; next = await reader.read()) {
        add(next.value);
        while (room <= 0) await new Promise<void>((resolve) => (onRoom = resolve));
      }
      flush();
      soon.port1.close();
    },
    makeRoom(weight) {
      room += weight;
      onRoom();
    },
  };
}

/** Reports of what was read are sent together. */
const REPORT_EVERY = 65_536;

/**
 * Output that has come over from elsewhere and waits for a reader. The other side keeps back what there is no room for.
 *
 * @param heaviest the weight of what may wait
 * @param onRead called with the weight of what was read since the last call
 */
export function createOutputWindow(heaviest: number, onRead: (weight: number) => void) {
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
    /** False if that is more than may wait. */
    add(chunks: readonly OutputChunk[]): boolean {
      const weight = chunks.reduce((sum, chunk) => sum + weightOf(chunk), 0);
      waitingWeight += weight;
      if (isCancelled) taken(weight);
      else waiting.push(...chunks);
      wake();
      return waitingWeight <= heaviest;
    },
    close(): void {
      isClosed = true;
      wake();
    },
  };
}
