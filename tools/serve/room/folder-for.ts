import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeRelease } from '../../build/offline.ts';
import { dist } from '../../setup/dist.ts';

/** The built page allows connections to its own server alone. */
const CONNECTIONS = /connect-src &#39;self&#39;[^;"]*/;

/**
 * The deck for these brokers: its page may connect to them. It is a release of its own, as the browser's offline copy holds each file to
 * its hash.
 */
export async function folderFor(brokers: readonly string[]) {
  if (brokers.length === 0) return { folder: dist, remove: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), 'machete-room-'));
  await cp(dist, folder, { recursive: true });
  const page = join(folder, 'index.html');
  await writeFile(page, allowing(brokers, await readFile(page, 'utf8')));
  await writeRelease(folder);
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

/** A page whose policy allows connections to these brokers, too. */
function allowing(brokers: readonly string[], page: string): string {
  const origins = brokers.map((broker) => new URL(broker).origin);
  const allowed = page.replace(CONNECTIONS, `connect-src &#39;self&#39; ${origins.join(' ')}`);
  if (allowed === page) throw new Error('The built page has no policy for connections.');
  return allowed;
}
