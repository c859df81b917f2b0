import type { Brought, BroughtFile } from './entry.ts';
import { type Reading, readProject } from './read-project.ts';

export type Content = string | Uint8Array<ArrayBuffer>;

const broughtFile = (path: string, content: Content): BroughtFile => ({
  path,
  content: new Blob([content]),
});

/** A file as it is chosen or dropped. */
export const file = (path: string, content: Content): Brought => ({
  kind: 'file',
  file: broughtFile(path, content),
});

/** A folder as it is chosen or dropped. */
export const folder = (name: string, files: Readonly<Record<string, Content>>): Brought => ({
  kind: 'folder',
  name,
  files: Object.entries(files).map(([path, content]) => broughtFile(path, content)),
});

/** Reads what has to be a project. */
export async function project(...brought: Brought[]): Promise<Extract<Reading, { kind: 'project' }>> {
  const reading = await readProject(brought);
  if (reading.kind !== 'project') throw new Error(`It came to ${JSON.stringify(reading)}.`);
  return reading;
}

/** Reads what has to be refused: why it was. */
export async function problem(...brought: Brought[]): Promise<string> {
  const reading = await readProject(brought);
  if (reading.kind !== 'refused') throw new Error(`It was read as ${JSON.stringify(reading).slice(0, 500)}.`);
  return reading.problem;
}
