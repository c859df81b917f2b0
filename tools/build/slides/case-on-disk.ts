import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { isStageName, type StageName } from '#case';
import { withoutPatchName } from '../cases/apply-patches.ts';

/** What slides may name of a case, as its folder has it. */
export interface CaseOnDisk {
  readonly stages: readonly StageName[];
  /** By path within a stage: the most lines that it has in any of them. */
  readonly files: ReadonlyMap<string, number>;
  /** Every word in its files, in what is said about it and in what its stages print. */
  readonly words: ReadonlySet<string>;
}

/** The cases below a folder, by name, sound or not. */
export function casesOnDisk(root: string): Map<string, CaseOnDisk> {
  return new Map(foldersIn(root).map((id) => [id, readFolder(join(root, id))]));
}

function readFolder(folder: string): CaseOnDisk {
  const files = new Map<string, number>();
  const words = new Set<string>();
  for (const path of filesIn(folder)) {
    const text = readFileSync(join(folder, path), 'utf8');
    for (const word of wordsIn(text)) words.add(word);
    const [stage = '', ...rest] = path.split('/');
    const file = withoutPatchName(rest.join('/'));
    if (isStageName(stage)) files.set(file, Math.max(files.get(file) ?? 0, text.split('\n').length));
  }
  return { stages: foldersIn(folder).filter(isStageName), files, words };
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => /\.(py|pth|patch|json|ts|md)$/.test(path));
}

/** Names as Python has them. */
export function wordsIn(text: string): Iterable<string> {
  return new Set(text.match(/[A-Za-z_]\w*/g));
}
