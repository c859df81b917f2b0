import { type ProjectFiles, zipOf } from '#case';
import { saveFile } from '../ui/index.ts';
import { generate, givenValues, type Problem, START_ENTRY, type Values } from './generate.ts';
import type { Hook } from './shelf.ts';

/** A hook with its fields filled in. */
export interface Filled {
  readonly hook: Hook;
  readonly values: Values;
  readonly problems: readonly Problem[];
  /** Made from the last values that were right. */
  readonly files: ProjectFiles;
}

/** A hook with the values it has on the shelf. */
export function filledAnew(hook: Hook): Filled {
  return filledIn({ hook, values: {}, problems: [], files: {} }, givenValues(hook));
}

/** The same hook with other values. */
export function filledIn(filled: Filled, values: Values): Filled {
  const generated = generate(filled.hook, values);
  return generated.ok
    ? { ...filled, values, problems: [], files: generated.files }
    : { ...filled, values, problems: generated.problems };
}

/** The files of a hook by their names alone, for every Python that a person may have. */
export function filesAtHome({ files }: Filled): readonly (readonly [string, string])[] {
  const named = Object.entries(files).map(([path, text]) => [fileName(path), text] as const);
  return [...named, [START_ENTRY.name, START_ENTRY.text]];
}

/** Hands the files of a hook to the browser's downloads, as a zip without folders. */
export async function saveHook(filled: Filled): Promise<void> {
  saveFile(`${filled.hook.id}.zip`, await zipOf(filesAtHome(filled)), 'application/zip');
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
