import { type ProjectFiles, type Stranger, strangersIn, visible, zipOf } from '#case';

/** The project as a zip: its files with their bytes, and with the edits. Throws with a sentence if an edit has no bytes. */
export async function projectZip(name: string, files: ProjectFiles): Promise<Uint8Array<ArrayBuffer>> {
  for (const [path, text] of Object.entries(files)) {
    const [stranger] = strangersIn(path, text);
    if (stranger) throw new Error(withoutBytes(path, text, stranger));
  }
  // A folder with `__init__.py` in it would be a package of that name.
  const folder = Object.hasOwn(files, '__init__.py') ? '' : `${fileName(name)}/`;
  return zipOf(Object.entries(files).map(([path, text]) => [folder + path, text]));
}

function withoutBytes(path: string, text: string, { at, letter, coding }: Stranger): string {
  const line = text.slice(0, at).split(/\r\n?|\n/).length;
  return `Not saved: "${letter}" in ${path}, line ${line}, has no bytes in ${coding}, which is the coding of that file. Change the letter, or write utf-8 in the coding line.`;
}

/** A name that every system can have for a file. */
export function fileName(name: string): string {
  const plain = visible(name, '').replaceAll(/[/\\:*?"<>|]/g, '_');
  return plain.replace(/^\.+|(?<![. ])[. ]+$/g, '') || 'project';
}
