import type { UnzipFileInfo } from 'fflate';
import { type Brought, type Entry, Unreadable } from './entry.ts';
import { LIMITS, megabytes } from './limits.ts';
import { ofProject, pathProblem } from './paths.ts';

/**
 * The members of a zip. Throws `Unreadable` for one that is none, or that is made to do harm: where one member would lie
 * elsewhere, nothing of it is read. What is too large for a text is listed, but not unpacked.
 */
export async function membersOf(name: string, bytes: Uint8Array): Promise<Entry[]> {
  if (bytes.length > LIMITS.archiveBytes)
    throw new Unreadable(
      `${name} is larger than ${megabytes(LIMITS.archiveBytes)}. Leave data out of it, and open it again.`,
    );
  const { unzipSync } = await import('fflate');
  const guard = createGuard(name);
  try {
    const texts = unzipSync(bytes, { filter: guard.lets });
    return guard.members().map(({ path, size }) => ({
      path,
      size,
      bytes: async () => whole(name, path, size, texts[path]),
    }));
  } catch (failure) {
    throw failure instanceof Unreadable ? failure : new Unreadable(`${name} is no zip that can be read.`);
  }
}

/** Looks at each member before it is unpacked. The buffer for it is then as large as the zip has said, and no larger. */
function createGuard(archive: string) {
  const sizes = new Map<string, number>();
  let unpacked = 0;

  function refuse(why: string): never {
    throw new Unreadable(`${archive} was not opened: ${why}.`);
  }

  return {
    lets({ name: path, originalSize: size }: UnzipFileInfo): boolean {
      const problem = sizes.has(path) ? 'is in it twice' : pathProblem(path.replace(/\/$/, ''));
      if (problem) refuse(`«${path.slice(0, 80)}» ${problem}`);
      if (sizes.size >= LIMITS.members)
        refuse(`it has more than ${LIMITS.members.toLocaleString('en')} files`);
      sizes.set(path, size);
      if (path.endsWith('/') || size > LIMITS.fileBytes || ofProject([{ path }]).length === 0) return false;
      unpacked += size;
      if (unpacked > LIMITS.unpackedBytes)
        refuse(`it would unpack to more than ${megabytes(LIMITS.unpackedBytes)}`);
      return true;
    },
    members: () => [...sizes].filter(([path]) => !path.endsWith('/')).map(([path, size]) => ({ path, size })),
  };
}

function whole(archive: string, path: string, size: number, bytes: Uint8Array | undefined): Uint8Array {
  if (bytes?.length === size) return bytes;
  throw new Unreadable(`«${path}» in ${archive} cannot be unpacked. Make the zip anew.`);
}

/**
 * A zip as the folder that it holds. A project that was zipped as a folder is what is in that folder, unless that is a package of
 * Python, which needs its name.
 */
export async function zipAsFolder(name: string, bytes: Uint8Array): Promise<Brought & { kind: 'folder' }> {
  const entries = await membersOf(name, bytes);
  const inProject = ofProject(entries);
  const top = inProject[0]?.path.split('/')[0] ?? '';
  const isWrapped =
    inProject.every(({ path }) => path.startsWith(`${top}/`)) &&
    !inProject.some(({ path }) => path === `${top}/__init__.py`);
  if (!isWrapped) return { kind: 'folder', name: name.replace(/\.zip$/i, ''), entries };
  const unwrapped = inProject.map((entry) => ({ ...entry, path: entry.path.slice(top.length + 1) }));
  return { kind: 'folder', name: top, entries: unwrapped };
}
