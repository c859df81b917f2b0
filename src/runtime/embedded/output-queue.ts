import { cutNotice, weightOf } from '../bounds.ts';
import type { OutputChunk } from '../process.ts';

/** The weight of what waits for a reader at most. What comes on top is dropped, and said to be. */
const HEAVIEST_QUEUE = 4_000_000;

/** A process's output on its way to whoever reads it. Nobody has to: memory stays bounded, the run goes on. */
export function createOutputQueue(heaviest = HEAVIEST_QUEUE) {
  let controller: ReadableStreamDefaultController<OutputChunk> | null = null;
  let dropped = 0;
  const stream = new ReadableStream<OutputChunk>(
    {
      start(given) {
        controller = given;
      },
      cancel() {
        controller = null;
      },
    },
    { highWaterMark: heaviest, size: weightOf },
  );

  function confess() {
    if (dropped > 0) controller?.enqueue({ stream: 'stderr', text: cutNotice(dropped) });
    dropped = 0;
  }

  return {
    stream,
    add(chunk: OutputChunk): void {
      if (controller === null) return;
      if ((controller.desiredSize ?? 0) <= 0) {
        dropped += chunk.text.length;
        return;
      }
      confess();
      controller.enqueue(chunk);
    },
    close(): void {
      confess();
      controller?.close();
      controller = null;
    },
  };
}
