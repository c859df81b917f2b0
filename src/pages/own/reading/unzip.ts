import { textOf } from '#case';
import { megabytes } from '../../../ui/words.ts';
import { type Budget, LIMITS } from './budget.ts';
import { type Entry, type Passed, Unreadable } from './entry.ts';
import { partedProject } from './passed.ts';
import { baseOf, isWheel, placeProblem, quoted } from './paths.ts';
import { fittingOf } from './room.ts';
import { type Member, readTable, refusal } from './zip/table.ts';
import { unpack } from './zip/unpack.ts';

/**
 * The members of a zip, each unpacked when it is read. Throws `Unreadable` if the file is not a zip or is harmful: if one
 * member would be written elsewhere, none is read.
 *
 * @param wanted chooses the files that may be read
 */
export async function membersOf(
  archive: Entry,
  budget: Budget,
  wanted: (files: readonly Member[]) => readonly Member[] = (files) => files,
): Promise<Entry[]> {
  const name = baseOf(archive.path);
  if (archive.size > LIMITS.archiveBytes)
    throw new Unreadable(
      `${name} is larger than ${megabytes(LIMITS.archiveBytes)}. Leave out data, and open it again.`,
    );
  const members = readTable(name, await archive.bytes(), budget);
  checkPaths(name, members);
  const unpacked = (member: Member) => budget.spend(name, (check) => unpack(name, member, check));
  const files = withoutLinks(
    members.filter(({ path }) => !path.endsWith('/')),
    unpacked,
  );
  const read = wanted(files).filter(isRead);
  budget.takeBytes(
    name,
    read.reduce((sum, { size }) => sum + size, 0),
  );
  return files.map((member) => ({
    path: member.path,
    size: member.size,
    isLink: member.isLink,
    bytes: async () => unpacked(member),
  }));
}

/** Files that are too large are listed, but never unpacked. */
function isRead({ path, size }: Member): boolean {
  return size <= (isWheel(path) ? LIMITS.archiveBytes : LIMITS.fileBytes);
}

/** Paths are shorter. */
const LONGEST_LINK = 1_000;
/** More links than a project has. */
const MOST_LINKS = 100;

/** The files with those that links lead to in the places of the links; what leads nowhere stays a link. */
function withoutLinks(files: readonly Member[], unpacked: (member: Member) => Uint8Array): readonly Member[] {
  const links = files.filter(({ isLink, size }) => isLink && size <= LONGEST_LINK).slice(0, MOST_LINKS);
  if (links.length === 0) return files;
  const own = files.filter(({ isLink }) => !isLink);
  const replaced = new Map(
    links.map((link) => {
      const target = targetOf(link.path, textOf('', unpacked(link)));
      const found = own.filter(({ path }) => path === target || path.startsWith(`${target}/`));
      return [link, found.map((file) => ({ ...file, path: link.path + file.path.slice(target.length) }))];
    }),
  );
  return files.flatMap((file) => {
    const found = replaced.get(file) ?? [];
    return found.length > 0 ? found : [file];
  });
}

/** Where a link in a folder leads to, as a path of the zip. */
function targetOf(link: string, target: string): string {
  const parts = link.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return target.startsWith('/') ? '' : parts.join('/');
}

function checkPaths(archive: string, members: readonly Member[]): void {
  const seen = new Set<string>();
  for (const { path } of members) {
    const problem = seen.has(path) ? 'is in it twice' : placeProblem(path.replace(/\/$/, ''));
    if (problem) throw refusal(archive, `${quoted(path)} ${problem}`);
    seen.add(path);
  }
}

/** A zip as a folder. */
export interface Unzipped {
  readonly name: string;
  readonly entries: readonly Entry[];
  readonly passed: readonly Passed[];
}

/** If the zip holds a single folder, the project is what is in it, unless that is a Python package, which needs its name. */
export async function zipAsFolder(archive: Entry, budget: Budget): Promise<Unzipped> {
  const members = await membersOf(archive, budget, withRoom);
  const { inside, passed } = partedProject(members);
  if (members.length === 0)
    throw new Unreadable(`${archive.path} is empty: there is no file in it. Create the zip again.`);
  const top = inside[0]?.path.split('/')[0] ?? '';
  const isWrapped =
    inside.every(({ path }) => path.startsWith(`${top}/`)) &&
    !inside.some(({ path }) => path === `${top}/__init__.py`);
  if (!isWrapped) return { name: archive.path.replace(/\.zip$/i, ''), entries: inside, passed };
  const entries = inside.map((entry) => ({ ...entry, path: entry.path.slice(top.length + 1) }));
  const within = passed.map((each) => ({ ...each, path: each.path.replace(`${top}/`, '') }));
  return { name: top, entries, passed: within };
}

/** Only what the project will be is unpacked: neither what is left out, nor data that there is no room for. */
function withRoom(files: readonly Member[]): readonly Member[] {
  const { inside } = partedProject(files);
  const wheels = inside.filter(({ path }) => isWheel(path));
  return [...wheels, ...fittingOf(inside.filter(({ path }) => !isWheel(path))).fitting];
}
