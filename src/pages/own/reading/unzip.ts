import { megabytes } from '../../../ui/words.ts';
import type { Budget } from './budget.ts';
import { type Entry, Unreadable } from './entry.ts';
import { LIMITS } from './limits.ts';
import { isWheel, ofProject, placeProblem, quoted } from './paths.ts';
import { refusal } from './zip/refusal.ts';
import { type Member, readTable } from './zip/table.ts';
import { unpack } from './zip/unpack.ts';

/**
 * The members of a zip, each of which is unpacked when it is read. Throws `Unreadable` for one that is none, or that is
 * made to do harm: where one member would lie elsewhere, nothing of it is read.
 *
 * @param wanted those of its files that may be read
 */
export async function membersOf(
  archive: Entry,
  budget: Budget,
  wanted: (files: Member[]) => Member[] = (files) => files,
): Promise<Entry[]> {
  const name = archive.path.slice(archive.path.lastIndexOf('/') + 1);
  if (archive.size > LIMITS.archiveBytes)
    throw new Unreadable(
      `${name} is larger than ${megabytes(LIMITS.archiveBytes)}. Leave data out of it, and open it again.`,
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

/** What is too large for a text is listed, but never unpacked. */
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

/** A zip as the folder that it holds. */
export interface Unzipped {
  readonly name: string;
  readonly entries: readonly Entry[];
}

/**
 * A project that was zipped as a folder is what is in that folder, unless that is a package of Python, which needs its
 * name.
 */
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
