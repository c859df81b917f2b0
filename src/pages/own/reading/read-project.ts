import { type ProjectFiles, visible } from '#case';
import { messageOf } from '../../../ui/index.ts';
import { counted, megabytes } from '../../../ui/words.ts';
import { type Budget, createBudget, LIMITS, OutOfTime } from './budget.ts';
import { type Brought, type Entry, entryOf, textOf, Unreadable } from './entry.ts';
import { likelyArgv } from './likely-argv.ts';
import { alikeNotes, dataNotes, nameNotes, wheelNotes } from './notes.ts';
import { foldersOf, isWheel, isZip, ofProject, pathProblem, quoted } from './paths.ts';
import { zipAsFolder } from './unzip.ts';
import { readWheel, type Wheel } from './wheel.ts';

/** The result of reading the opened files. `notes` are sentences for the user about what was left out. */
export type Reading =
  | {
      readonly kind: 'project';
      readonly name: string;
      readonly files: ProjectFiles;
      readonly argv: readonly string[];
      readonly packages: readonly string[];
      readonly notes: readonly string[];
    }
  /** Nothing but wheels, to install into the open project. */
  | {
      readonly kind: 'packages';
      readonly files: ProjectFiles;
      readonly packages: readonly string[];
      readonly notes: readonly string[];
    }
  | { readonly kind: 'refused'; readonly problem: string };

/**
 * Reads a project and installs the wheels that were opened with it.
 *
 * @param onRead called each time one of the opened files was read
 */
export async function readProject(
  brought: readonly Brought[],
  onRead: () => void = () => {},
): Promise<Reading> {
  try {
    return await read(brought, onRead);
  } catch (failure) {
    return { kind: 'refused', problem: messageOf(failure) };
  }
}

async function read(brought: readonly Brought[], onRead: () => void): Promise<Reading> {
  const budget = createBudget();
  const { name, entries } = await asFolder(brought, budget, onRead);
  const inProject = ofProject(entries);
  const { wheels, refusals } = await readWheels(inProject.filter(isWheelEntry), budget);
  const own = await readTexts(inProject.filter((entry) => !isWheelEntry(entry)));
  // Not by assignment: `__proto__` is a name like any other.
  const files = Object.fromEntries([...wheels.flatMap((wheel) => [...wheel.files]), ...own.files]);
  checkSize(name, files);
  const notes = [
    ...wheelNotes(refusals),
    ...dataNotes([...own.leftOut, ...wheels.flatMap(({ leftOut }) => leftOut)]),
    ...nameNotes(own.misnamed),
    ...alikeNotes(own.files.keys()),
  ];
  const packages = wheels.map((wheel) => wheel.name);
  if ([...own.files.keys()].some((path) => path.endsWith('.py')))
    return { kind: 'project', name, files, argv: likelyArgv(files), packages, notes };
  if (wheels.length > 0) return { kind: 'packages', files, packages, notes };
  throw new Unreadable(refusals[0] ?? `${name} has no readable Python file. Open a folder that has one.`);
}

interface Folder {
  readonly name: string;
  readonly entries: readonly Entry[];
}

/** Makes one folder of everything opened at once. A folder opened together with wheels is the project. */
async function asFolder(brought: readonly Brought[], budget: Budget, onRead: () => void): Promise<Folder> {
  const folders: Folder[] = [];
  const loose: Entry[] = [];
  for (const thing of brought) {
    if (thing.kind === 'folder')
      folders.push({ name: thing.name, entries: thing.files.map((file) => entryOf(file, onRead)) });
    else if (isZip(thing.file.path)) folders.push(await zipAsFolder(entryOf(thing.file, onRead), budget));
    else loose.push(entryOf(thing.file, onRead));
  }
  const [folder] = folders;
  if (folder && folders.length === 1 && loose.every(isWheelEntry))
    return { name: visible(folder.name, ''), entries: [...folder.entries, ...loose] };
  const within = folders.flatMap(({ name, entries }) =>
    entries.map((entry) => ({ ...entry, path: `${name}/${entry.path}` })),
  );
  const [only] = loose;
  const name = only && brought.length === 1 ? visible(only.path, '') : 'Your files';
  return { name, entries: [...loose, ...within] };
}

function isWheelEntry({ path }: Entry): boolean {
  return isWheel(path);
}

async function readWheels(entries: readonly Entry[], budget: Budget) {
  const wheels: Wheel[] = [];
  const refusals: string[] = [];
  for (const entry of entries) {
    try {
      wheels.push(await readWheel(entry, budget));
    } catch (failure) {
      if (failure instanceof OutOfTime) throw failure;
      refusals.push(messageOf(failure));
    }
  }
  return { wheels, refusals };
}

async function readTexts(entries: readonly Entry[]) {
  const files = new Map<string, string>();
  const leftOut: string[] = [];
  const misnamed: string[] = [];
  let total = 0;
  for (const { path, size, bytes } of entries) {
    const problem = pathProblem(path);
    if (problem) {
      misnamed.push(`${quoted(path)} ${problem}`);
      continue;
    }
    const text = size > LIMITS.fileBytes ? null : textOf(await bytes());
    if (text === null) {
      leftOut.push(path);
      continue;
    }
    files.set(path, text);
    total += size;
    // Before the rest of a disk is read.
    if (total > LIMITS.bytes || files.size > LIMITS.files) throw tooMuch('What you opened');
  }
  return { files, leftOut, misnamed };
}

function checkSize(name: string, files: ProjectFiles): void {
  if (isTooMuch(files)) throw tooMuch(name);
  const paths = Object.keys(files);
  const folders = new Set(paths.flatMap(foldersOf));
  const asFolder = paths.find((path) => folders.has(path));
  if (asFolder !== undefined)
    throw new Unreadable(`${name} was not opened: "${asFolder}" is both a file and a folder in it.`);
}

/** Whether files are too much for a page to show, store and send to other windows. */
export function isTooMuch(files: ProjectFiles): boolean {
  const size = Object.values(files).reduce((sum, text) => sum + text.length, 0);
  return Object.keys(files).length > LIMITS.files || size > LIMITS.bytes;
}

function tooMuch(name: string): Unreadable {
  return new Unreadable(
    `${name} has more than ${counted(LIMITS.files, 'file')} or ${megabytes(LIMITS.bytes)} of text. Open the part that has the bug.`,
  );
}
