import { packages } from 'virtual:packages';
import { at } from '#case';
import { RuntimeFailure } from '../runtime.ts';
import { download } from './download.ts';

/**
 * The archive of a package and all that it needs, as it is on this page's own server: a .tar.gz. Rejects with a
 * `RuntimeFailure`: also where this deck was built without it, with the reason.
 */
export async function downloadPackage(name: string): Promise<ArrayBuffer> {
  const found = at(packages, name);
  if (!found || 'missing' in found) throw new RuntimeFailure(builtWithout(name, found?.missing));
  return download(found.url, `the package ${name}`, (response) => response.arrayBuffer());
}

function builtWithout(name: string, reason = 'no case asked for it'): string {
  return `This deck was built without ${name}: ${reason}.`;
}
