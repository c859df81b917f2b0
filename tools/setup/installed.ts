import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';
import { sayForNow } from './say.mjs';

/** A program of this machine that runs. */
export interface Installed {
  readonly path: string;
  readonly version: string;
}

/** Why there is none. */
export interface Absent {
  readonly absent: string;
}

/** `undefined` when it is not there or does not run. */
export async function proved(path: string | undefined, version: RegExp): Promise<Installed | undefined> {
  if (!path || !existsSync(path)) return undefined;
  // On Windows `--version` prints nothing and opens a window.
  if (process.platform === 'win32') return { path, version: path };
  const { code, output } = await run(path, ['--version'], { timeout: 30 });
  const found = version.exec(output)?.[0];
  return code === 0 && found ? { path, version: found } : undefined;
}

/** The first of them that runs. */
export async function firstProved(paths: readonly string[], version: RegExp): Promise<Installed | undefined> {
  for (const path of paths) {
    const browser = await proved(path, version);
    if (browser) return browser;
  }
  return undefined;
}

/** Where commands of these names may be, the first name first. */
export function pathsOf(...commands: readonly string[]): string[] {
  const path = (process.env.PATH ?? '').split(delimiter);
  const folders = [...new Set([...path, '/usr/bin', '/usr/local/bin', '/snap/bin'])];
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

/** Whether `installFromDebian` can do anything here. */
export function isDebianRoot(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync(APT_GET);
}

/** Installs packages, and says so meanwhile. Whether they work is for `proved`. */
export async function installFromDebian(what: string, ...packages: readonly string[]): Promise<void> {
  sayForNow('Browser', `installing ${what} with apt-get`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run(APT_GET, ['update'], { env, timeout: 300 });
  await run(APT_GET, ['install', '-y', '--no-install-recommends', ...packages], { env });
}

const APT_GET = '/usr/bin/apt-get';
