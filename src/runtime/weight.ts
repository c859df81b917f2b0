import type { OutputChunk } from './process.ts';
import type { InputChunk } from './transcript.ts';

/** What a chunk costs beside its text, in UTF-16 units: a program can make one of each character. */
export const CHUNK_WEIGHT = 100;

/** What bounds on output count. One measure bounds the text and the number of chunks. */
export function weightOf({ text }: OutputChunk | InputChunk): number {
  return text.length + CHUNK_WEIGHT;
}
