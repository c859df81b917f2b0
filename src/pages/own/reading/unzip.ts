import { megabytes } from '../../../ui/words.ts';
import { type Budget, LIMITS } from './budget.ts';
import { type Entry, Unreadable } from './entry.ts';
import { isWheel, ofProject, placeProblem, quoted } from './paths.ts';
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
  wanted: (files: Member[]) => Member[] = (files) => files,
): Promise<Entry[]> {
  const name = archive.path.slice(archive.path.lastIndexOf('/') + 1);
  if (archive.size > LIMITS.archiveBytes)
    throw new Unreadable(
      `${name} is larger than ${megabytes(LIMITS.archiveBytes)}. Leave out data, and open it again.`,
    );
  const members = readTable(name, await archive.bytes(), budget);
  checkPaths(name, members);
  const files = members.filter(({ path }) => !path.endsWith('/'));
  const read = wanted(files).filter(isRead);
  budget.takeBytes(
    name,
    read.reduce((sum, { size }) => sum + size, 0),
  );
  return files.map((member) => ({
    path: member.path,
    size: member.size,
    bytes: async () => budget.spend(name, (check) => unpack(name, member, check)),
  }));
}

/** Files that are too large for text are listed, but never unpacked. */
function isRead({ path, size }: Member): boolean {
  return size <= (isWheel(path) ? LIMITS.archiveBytes : LIMITS.fileBytes);
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
}

/** If the zip holds a single folder, the project is what is in it, unless that is a Python package, which needs its name. */
export async function zipAsFolder(archive: Entry, budget: Budget): Promise<Unzipped> {
  const entries = await membersOf(archive, budget, ofProject);
  const inProject = ofProject(entries);
  const top = inProject[0]?.path.split('/')[0] ?? '';
  const isWrapped =
    inProject.every(({ path }) => path.startsWith(`${top}/`)) &&
    !inProject.some(({ path }) => path === `${top}/__init__.py`);
  if (!isWrapped) return { name: archive.path.replace(/\.zip$/i, ''), entries };
  const unwrapped = inProject.map((entry) => ({ ...entry, path: entry.path.slice(top.length + 1) }));
  return { name: top, entries: unwrapped };
}
