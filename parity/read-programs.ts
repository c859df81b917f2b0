import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textOf } from '#case';
import type { Program } from '#runtime';
import { textsBelow } from '../tools/setup/files-below.ts';
import { type Settings, settings } from './programs.ts';

/** One program that is run in both Pythons. */
export interface ParityProgram {
  readonly id: string;
  readonly program: Program;
  readonly settings: Settings;
  /** What it must print, for programs that want a newer Python than the machine may have. */
  readonly expected: string | null;
}

const EXPECTED = 'expected.txt';

/** `programs/<id>.py` is a program of one file, `programs/<id>/` one of several. */
export function readPrograms(root: string): ParityProgram[] {
  return readdirSync(root, { withFileTypes: true })
    .filter(({ name }) => name !== '__pycache__')
    .map((entry) => readProgram(root, entry.name, entry.isDirectory()))
    .sort((first, second) => first.id.localeCompare(second.id));
}

function readProgram(root: string, name: string, isFolder: boolean): ParityProgram {
  const id = name.replace(/\.py$/, '');
  const own = settings[id] ?? {};
  const place = join(root, name);
  const isSource = (path: string) => path !== EXPECTED && !path.endsWith('.pyc');
  const files = isFolder
    ? textsBelow(place, isSource)
    : { 'main.py': textOf('main.py', readFileSync(place)) };
  const expected = join(place, EXPECTED);
  return {
    id,
    program: { files, argv: own.argv ?? ['main.py'], env: own.env ?? {} },
    settings: own,
    expected: isFolder && existsSync(expected) ? readFileSync(expected, 'utf8') : null,
  };
}
