import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { isStageName, type StageName } from '#case';
import { filesBelow, foldersIn } from '../../setup/files-below.ts';
import { withoutPatchName } from '../cases/installed-files.ts';

/** What slides may name of a case, as its folder has it. */
export interface CaseOnDisk {
  readonly stages: readonly StageName[];
  /** By path within a stage: the most lines that it has in any of them. */
  readonly files: ReadonlyMap<string, number>;
  /** Every word in its files, in the texts about it and in what its stages print. */
  readonly words: ReadonlySet<string>;
}

/** The cases below a folder, by name, sound or not. */
export function casesOnDisk(root: string): Map<string, CaseOnDisk> {
  return new Map(foldersIn(root).map((id) => [id, readFolder(join(root, id))]));
}

function readFolder(folder: string): CaseOnDisk {
  const files = new Map<string, number>();
  const words = new Set<string>();
  for (const path of filesBelow(folder).filter((each) => /\.(py|pth|patch|json|ts|md)$/.test(each))) {
    const text = readFileSync(join(folder, path), 'utf8');
    for (const word of wordsIn(text)) words.add(word);
    const [stage = '', ...rest] = path.split('/');
    const file = withoutPatchName(rest.join('/'));
    if (isStageName(stage)) files.set(file, Math.max(files.get(file) ?? 0, text.split('\n').length));
  }
  return { stages: foldersIn(folder).filter(isStageName), files, words };
}

let known: ReadonlySet<string> | null = null;

/** Every word in the sources of the standard library (stdlib.bin): what is not among them is no name of Python's. Read once. */
export function pythonWords(archive: string): ReadonlySet<string> {
  known ??= new Set(wordsIn(gunzipSync(readFileSync(archive)).toString('latin1')));
  return known;
}

/** Names as Python has them. */
export function wordsIn(text: string): Iterable<string> {
  return new Set(text.match(/[A-Za-z_]\w*/g));
}
