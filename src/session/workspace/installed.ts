import { at, type Case } from '#case';
import { readInstalled } from '#runtime';
import { type InstalledFile, useSession } from '../session.ts';

/** Reads a file of the packages of a case into the session, unless it is there or on its way. */
export async function readInstalledFile(subject: Case, path: string): Promise<void> {
  const known = at(useSession.getState().installed, path);
  if (known && known.status !== 'missing') return;
  put(path, { status: 'reading' });
  put(path, await read(subject.definition.packages ?? [], path));
}

async function read(packages: readonly string[], path: string): Promise<InstalledFile> {
  try {
    const text = await readInstalled(packages, path);
    return text === null
      ? { status: 'missing', reason: `The packages ${packages.join(', ')} have no file ${path}.` }
      : { status: 'read', text };
  } catch (failure) {
    return { status: 'missing', reason: failure instanceof Error ? failure.message : String(failure) };
  }
}

function put(path: string, file: InstalledFile): void {
  useSession.setState(({ installed }) => ({ installed: { ...installed, [path]: file } }));
}
