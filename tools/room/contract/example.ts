import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { root } from '../../setup/run.mjs';

/** What stands in an example, and what stands in its place here: ports, folders, files. */
export type Places = readonly (readonly [from: string, to: string])[];

/**
 * Copies an example of `docs/room/` to a folder, with other ports, folders and files, and nothing else.
 *
 * @returns where the copy is
 */
export async function exampleIn(folder: string, name: string, places: Places = []): Promise<string> {
  let text = await readFile(join(root, 'docs/room', name), 'utf8');
  for (const [from, to] of places) {
    if (!text.includes(from)) throw new Error(`docs/room/${name} has no ${from} any more.`);
    text = text.replaceAll(from, to);
  }
  const copy = join(folder, basename(name));
  await writeFile(copy, text);
  return copy;
}
