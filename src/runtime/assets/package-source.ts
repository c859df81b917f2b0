import { archiveMembers } from '../embedded/archive-members.ts';
import { unzip } from '../embedded/unzip.ts';
import { downloadPackage } from './download-package.ts';

const archives = new Map<string, Promise<Uint8Array>>();

/**
 * The text of an installed file, such as `site-packages/django/apps/registry.py`, out of the first of these packages'
 * archives that has it; `null` where none has. Rejects with a `RuntimeFailure` where an archive cannot be had.
 */
export async function packageSource(names: readonly string[], path: string): Promise<string | null> {
  const inArchive = path.slice('site-packages/'.length);
  for (const name of names) {
    for (const { path: member, content } of archiveMembers(await unpacked(name))) {
      if (member === inArchive) return new TextDecoder().decode(content);
    }
  }
  return null;
}

/** Kept by the page from the first file that is looked at: the frame has a copy of its own. */
function unpacked(name: string): Promise<Uint8Array> {
  const known = archives.get(name);
  if (known) return known;
  const unpacking = downloadPackage(name).then(unzip);
  archives.set(name, unpacking);
  unpacking.catch(() => archives.delete(name));
  return unpacking;
}
