import type { Trace } from './trace.ts';
import { isTrace } from './trace-schema.ts';

/** A trace as it is kept and sent: JSON, deflated, in base64. Some 5 to 200 kB. */
export type PackedTrace = string;

/** Bytes of a trace that is unpacked: a recorder makes less of it, and a stranger could have made any number. */
const MOST_BYTES = 16 * 1024 * 1024;

export async function packTrace(trace: Trace): Promise<PackedTrace> {
  const packing = new Blob([JSON.stringify(trace)])
    .stream()
    .pipeThrough(new CompressionStream('deflate-raw'));
  return toBase64(new Uint8Array(await new Response(packing).arrayBuffer()));
}

/** Rejects for what is no trace. */
export async function unpackTrace(packed: PackedTrace): Promise<Trace> {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const unpacking = new Blob([bytes])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
    .pipeThrough(bounded(MOST_BYTES));
  const trace: unknown = await new Response(unpacking).json();
  if (!isTrace(trace)) throw new TypeError('This is no trace.');
  return trace;
}

function bounded(most: number): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let length = 0;
  return new TransformStream({
    transform(chunk, controller) {
      length += chunk.length;
      if (length > most) controller.error(new RangeError('This trace is too long.'));
      else controller.enqueue(chunk);
    },
  });
}

/** Characters that `String.fromCharCode` takes at a time. */
const CHUNK = 0x8000;

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}
