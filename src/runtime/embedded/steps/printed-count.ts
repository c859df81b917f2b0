import type { OutputChunk } from '../../process.ts';
import type { OutputBatch } from '../output-batch.ts';

type Stream = OutputChunk['stream'];

/** How many UTF-16 units a program's two streams have got. */
export interface PrintedCount {
  count(): { readonly stdout: number; readonly stderr: number };
}

/**
 * Counts what goes through a batch of output, decoded as the batch does it.
 *
 * @param onFlush called before the batch sends what waits: whoever hears that may end the program. Before it waits, too
 */
export function countPrinted(output: OutputBatch, onFlush: () => void): PrintedCount {
  const { write, flush } = output;
  const decoders = { stdout: new TextDecoder(), stderr: new TextDecoder() };
  let count = { stdout: 0, stderr: 0 };
  output.write = (stream: Stream, bytes) => {
    const { length } = decoders[stream].decode(bytes, { stream: true });
    if (length > 0) count = { ...count, [stream]: count[stream] + length };
    write(stream, bytes);
  };
  output.flush = () => {
    onFlush();
    flush();
  };
  return { count: () => count };
}
