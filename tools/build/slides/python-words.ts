import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { wordsIn } from './case-on-disk.ts';

let known: ReadonlySet<string> | null = null;

/**
 * Every word in the sources of the standard library: what is not among them is no name of Python's. Read once.
 *
 * @param archive stdlib.bin
 */
export function pythonWords(archive: string): ReadonlySet<string> {
  known ??= new Set(wordsIn(gunzipSync(readFileSync(archive)).toString('latin1')));
  return known;
}
