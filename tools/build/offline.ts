import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { RELEASE_FILE, type Release, type ReleaseFile, WORKER_FILE } from '../../src/offline/release.ts';
import { bundleScript } from '../python/bundle-script.ts';
import { filesBelow } from '../setup/files-below.ts';

const ENTRY = resolve('src/offline/worker/service-worker.ts');
const PLACE = '__RELEASE__';
const NOT_COPIED = new Set([WORKER_FILE, RELEASE_FILE]);

/**
 * Writes the service worker beside the built deck, with the list of all that an offline copy holds, and the same list
 * as a file by which a page learns what the server has now. It belongs after every plugin that writes a file.
 */
export function offlinePlugin(): Plugin {
  return {
    name: 'machete:offline',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      handler: async ({ dir }) => {
        if (dir) await writeRelease(dir);
      },
    },
  };
}

/** Makes a release of what lies in a folder: writes its list and its service worker there. */
export async function writeRelease(dir: string): Promise<void> {
  const { code } = await bundleScript(ENTRY);
  const release = JSON.stringify(releaseIn(dir, code));
  writeFileSync(
    join(dir, WORKER_FILE),
    code.replace(PLACE, () => release),
  );
  writeFileSync(join(dir, RELEASE_FILE), release);
}

function releaseIn(dir: string, worker: string): Release {
  const files = filesBelow(dir)
    .filter((path) => !/(^|\/)\.[^/]*$|\.(map|br|gz)$/.test(path) && !NOT_COPIED.has(path))
    .map((path) => releaseFile(path, readFileSync(join(dir, path))))
    .sort((one, other) => one.bytes - other.bytes || (one.path < other.path ? -1 : 1));
  const version = sha256(JSON.stringify([worker, files])).slice(0, 16);
  return { version, files };
}

function releaseFile(path: string, content: Buffer): ReleaseFile {
  return { path, hash: sha256(content), bytes: content.length };
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
