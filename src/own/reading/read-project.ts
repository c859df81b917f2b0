import type { ProjectFiles } from '#case';
import { type Brought, type Entry, Unreadable } from './entry.ts';
import { likelyArgv } from './likely-argv.ts';
import { LIMITS, megabytes } from './limits.ts';
import { ofProject, pathProblem } from './paths.ts';
import { textOf } from './text.ts';
import { zipAsFolder } from './unzip.ts';
import { readWheel, type Wheel } from './wheel.ts';

/** What came of what was brought. `notes` are sentences for the user on what is not in it. */
export type Reading =
  | {
      readonly kind: 'project';
      readonly name: string;
      readonly files: ProjectFiles;
      readonly argv: readonly string[];
      readonly packages: readonly string[];
      readonly notes: readonly string[];
    }
  /** Nothing but wheels: they belong into the project that is open. */
  | {
      readonly kind: 'packages';
      readonly files: ProjectFiles;
      readonly packages: readonly string[];
      readonly notes: readonly string[];
    }
  | { readonly kind: 'refused'; readonly problem: string };

/** Reads a project, and installs the wheels that were brought with it. */
export async function readProject(brought: readonly Brought[]): Promise<Reading> {
  try {
    return await read(brought);
  } catch (failure) {
    return { kind: 'refused', problem: failure instanceof Error ? failure.message : String(failure) };
  }
}

async function read(brought: readonly Brought[]): Promise<Reading> {
  const { name, entries } = await asFolder(brought);
  const inProject = ofProject(entries);
  const { wheels, refusals } = await readWheels(inProject.filter(isWheel));
  const own = await readTexts(inProject.filter((entry) => !isWheel(entry)));
  const files = { ...Object.assign({}, ...wheels.map((wheel) => wheel.files)), ...own.files };
  checkSize(name, files);
  const left = [...own.leftOut, ...wheels.flatMap(({ leftOut }) => leftOut)];
  const notes = [...refusals, ...(left.length > 0 ? [leftOutNote(left)] : [])];
  const packages = wheels.map((wheel) => wheel.name);
  if (Object.keys(own.files).some((path) => path.endsWith('.py')))
    return { kind: 'project', name, files, argv: likelyArgv(files), packages, notes };
  if (wheels.length > 0) return { kind: 'packages', files, packages, notes };
  throw new Unreadable(
    refusals[0] ?? `${name} has no file of Python that can be read. Choose a folder that has.`,
  );
}

/** One folder of all that was brought at once: a project beside its wheels is the project. */
async function asFolder(
  brought: readonly Brought[],
): Promise<{ readonly name: string; readonly entries: readonly Entry[] }> {
  const things = await Promise.all(brought.map(unzipped));
  const folders = things.filter((each) => each.kind === 'folder');
  const loose = things.flatMap((each) => (each.kind === 'file' ? [each.entry] : []));
  const [folder] = folders;
  if (folder && folders.length === 1 && loose.every(isWheel))
    return { name: folder.name, entries: [...folder.entries, ...loose] };
  const within = folders.flatMap(({ name, entries }) =>
    entries.map((entry) => ({ ...entry, path: `${name}/${entry.path}` })),
  );
  const [only] = loose;
  const name = only && things.length === 1 ? only.path : 'Your files';
  return { name, entries: [...loose, ...within] };
}

async function unzipped(brought: Brought): Promise<Brought> {
  if (brought.kind === 'folder' || !/\.zip$/i.test(brought.entry.path)) return brought;
  const { path, size, bytes } = brought.entry;
  if (size > LIMITS.archiveBytes)
    throw new Unreadable(`${path} is larger than ${megabytes(LIMITS.archiveBytes)}. Leave data out of it.`);
  return zipAsFolder(path, await bytes());
}

function isWheel({ path }: Entry): boolean {
  return path.endsWith('.whl');
}

async function readWheels(entries: readonly Entry[]) {
  const wheels: Wheel[] = [];
  const refusals: string[] = [];
  for (const entry of entries) {
    try {
      wheels.push(await readWheel(entry));
    } catch (failure) {
      refusals.push(failure instanceof Error ? failure.message : String(failure));
    }
  }
  return { wheels, refusals };
}

async function readTexts(entries: readonly Entry[]) {
  const files: Record<string, string> = {};
  const leftOut: string[] = [];
  let total = 0;
  let count = 0;
  for (const { path, size, bytes } of entries) {
    const text = pathProblem(path) || size > LIMITS.fileBytes ? null : textOf(await bytes());
    if (text === null) {
      leftOut.push(path);
      continue;
    }
    files[path] = text;
    total += size;
    // Before the rest of a disk is read.
    if (total > LIMITS.bytes || ++count > LIMITS.files) throw tooMuch('What you brought');
  }
  return { files, leftOut };
}

function checkSize(name: string, files: ProjectFiles): void {
  if (isTooMuch(files)) throw tooMuch(name);
  const paths = Object.keys(files);
  const folders = new Set(paths.flatMap(foldersOf));
  const asFolder = paths.find((path) => folders.has(path));
  if (asFolder) throw new Unreadable(`${name} was not opened: «${asFolder}» is a file and a folder in it.`);
}

/** Whether files are more than a page can show, store and send to its other windows. */
export function isTooMuch(files: ProjectFiles): boolean {
  const size = Object.values(files).reduce((sum, text) => sum + text.length, 0);
  return Object.keys(files).length > LIMITS.files || size > LIMITS.bytes;
}

/** `a` and `a/b` of `a/b/c.py`. */
function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function tooMuch(name: string): Unreadable {
  return new Unreadable(
    `${name} has more than ${LIMITS.files.toLocaleString('en')} files or ${megabytes(LIMITS.bytes)} of text. Open the part of it that has the bug.`,
  );
}

/** Names as many as one reads. */
const NAMED = 3;

function leftOutNote(paths: readonly string[]): string {
  const named = paths.slice(0, NAMED).join(', ');
  const more = paths.length > NAMED ? ` and ${paths.length - NAMED} more` : '';
  return `Left out, since only text of up to ${megabytes(LIMITS.fileBytes)} can be opened: ${named}${more}.`;
}
