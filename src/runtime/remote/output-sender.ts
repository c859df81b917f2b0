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
