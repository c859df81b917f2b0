import { isPython, type ProjectFiles, textOf, visible } from '#case';
import { messageOf } from '../../../ui/index.ts';
import { counted, megabytes } from '../../../ui/words.ts';
import { type Budget, createBudget, LIMITS, OutOfTime } from './budget.ts';
import { dependencyNotes } from './dependencies.ts';
import { type Brought, type Entry, entryOf, type Passed, Unreadable } from './entry.ts';
import { likelyCommand } from './likely-command.ts';
import { alikeNotes, folderNotes, largeNotes, linkNotes, nameNotes, wheelNotes } from './notes.ts';
import { partedProject } from './passed.ts';
import { baseOf, foldersOf, isWheel, isZip, pathProblem, quoted, withPlainNames } from './paths.ts';
import { fittingOf } from './room.ts';
import { zipAsFolder } from './unzip.ts';
import { readWheel, type Wheel } from './wheel.ts';
import { withoutPrograms } from './without-programs.ts';

/** The result of reading the opened files. `notes` are sentences for the user about what was left out. */
export type Reading =
  | {
      readonly kind: 'project';
      readonly name: string;
      readonly files: ProjectFiles;
      readonly argv: readonly string[];
      readonly env: Readonly<Record<string, string>>;
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
  const { name, entries, passed } = await asFolder(brought, budget, onRead);
  const own = await readFiles(name, withPlainNames(entries.filter((entry) => !isWheelEntry(entry))));
  const { wheels, refusals } = await readWheels(entries.filter(isWheelEntry), budget, own.files);
  // Not by assignment: `__proto__` is a name like any other.
  const files = Object.fromEntries([...wheels.flatMap((wheel) => [...wheel.files]), ...own.files]);
  checkSize(name, files);
  const packages = wheels.map((wheel) => wheel.name);
  const needed = wheels.flatMap((wheel) => wheel.requires.map((text) => ({ text, from: wheel.name })));
  const notes = [
    ...wheelNotes(refusals),
    ...folderNotes(passed),
    ...largeNotes([...own.tooLarge, ...wheels.flatMap(({ tooLarge }) => tooLarge)]),
    ...linkNotes(own.links),
    ...nameNotes(own.misnamed),
    ...alikeNotes(own.files.keys()),
    ...dependencyNotes(files, packages, needed),
  ];
  if (Array.from(own.files).some(isProgram))
    return { kind: 'project', name, files, ...likelyCommand(files), packages, notes };
  if (wheels.length > 0) return { kind: 'packages', files, packages, notes };
  throw new Unreadable(refusals[0] ?? withoutPrograms(name, [...own.files.keys()], passed));
}

/** What Python can be given to run. */
function isProgram([path, text]: readonly [string, string]): boolean {
  return isPython(path, text) && !path.endsWith('.pth');
}

interface Folder {
  readonly name: string;
  readonly entries: readonly Entry[];
  readonly passed: readonly Passed[];
}

/** Makes one folder of everything opened at once. A folder opened together with wheels is the project. */
async function asFolder(brought: readonly Brought[], budget: Budget, onRead: () => void): Promise<Folder> {
  const folders: Folder[] = [];
  const loose: Entry[] = [];
  for (const thing of brought) {
    if (thing.kind === 'folder') folders.push(folderOf(thing, onRead));
    else if (isZip(thing.file.path)) folders.push(await zipAsFolder(entryOf(thing.file, onRead), budget));
    else loose.push(entryOf(thing.file, onRead));
  }
  const [folder] = folders;
  if (folder && folders.length === 1 && loose.every(isWheelEntry))
    return { ...folder, name: visible(folder.name, ''), entries: [...folder.entries, ...loose] };
  const within = folders.flatMap(({ name, entries }) =>
    entries.map((entry) => ({ ...entry, path: `${name}/${entry.path}` })),
  );
  const [only] = loose;
  const name = only && brought.length === 1 ? visible(only.path, '') : 'Your files';
  return { name, entries: [...loose, ...within], passed: folders.flatMap(({ passed }) => passed) };
}

function folderOf(thing: Extract<Brought, { kind: 'folder' }>, onRead: () => void): Folder {
  const { inside, passed } = partedProject(thing.files.map((file) => entryOf(file, onRead)));
  return { name: thing.name, entries: inside, passed: [...(thing.passed ?? []), ...passed] };
}

function isWheelEntry({ path }: Entry): boolean {
  return isWheel(path);
}

/** @param beside what is there already, and needs its room */
async function readWheels(entries: readonly Entry[], budget: Budget, beside: ReadonlyMap<string, string>) {
  const wheels: Wheel[] = [];
  const refusals: string[] = [];
  let all = [...beside];
  for (const entry of entries) {
    try {
      const wheel = await readWheel(entry, budget);
      all = [...all, ...wheel.files];
      if (isTooMuch(Object.fromEntries(all)))
        throw new Unreadable(`${baseOf(entry.path)} was not installed: with it there would be ${ROOM}.`);
      wheels.push(wheel);
    } catch (failure) {
      if (failure instanceof OutOfTime) throw failure;
      all = [...beside, ...wheels.flatMap(({ files }) => [...files])];
      refusals.push(messageOf(failure));
    }
  }
  return { wheels, refusals };
}

async function readFiles(name: string, entries: readonly Entry[]) {
  const links = entries.filter(({ isLink }) => isLink).map(({ path }) => path);
  const inPlace = entries.filter(({ isLink }) => !isLink);
  const named = inPlace.filter(({ path }) => pathProblem(path) === null);
  const misnamed = inPlace
    .filter(({ path }) => pathProblem(path) !== null)
    .map(({ path }) => `${quoted(path)} ${pathProblem(path)}`);
  const { fitting, tooLarge, isTooMuch } = fittingOf(named);
  if (isTooMuch) throw tooMuch(name);
  const files = new Map<string, string>();
  for (const { path, bytes } of fitting) files.set(path, textOf(path, await bytes()));
  return { files, links, misnamed, tooLarge: tooLarge.map(({ path }) => path) };
}

/** More than a project has room for. */
const ROOM = `more than ${counted(LIMITS.files, 'file')} or ${megabytes(LIMITS.bytes)}`;

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
  return new Unreadable(`${name} has ${ROOM} of Python. Open the part that has the bug.`);
}
