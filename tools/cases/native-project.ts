import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bytesOf, isInstalled } from '#case';
import type { Program } from '#runtime';
import { siteOf } from '../packages/ensure-packages.ts';

/** A path in a folder of installed packages, up to that folder's end: some programs follow links. */
export const INSTALLED = new RegExp(`${escaped(siteOf(''))}/[\\w.-]+`, 'g');

/** A program on disk, for the machine's own Python. Byte code that Python caches stays between two runs, as it does at the desk. */
export interface NativeProject {
  /** Where it starts. */
  readonly folder: string;
  readonly site: string;
  /** Its folder for temporary files. */
  readonly temp: string;
  readonly env: NodeJS.ProcessEnv;
  remove(): void;
}

/** Writes a program to a folder of its own, with its packages, for a Python of this version. */
export function nativeProject(program: Program, version: string): NativeProject {
  const whole = mkdtempSync(join(realpathSync(tmpdir()), 'case-'));
  const [folder, temp, user] = [join(whole, 'project'), join(whole, 'tmp'), join(whole, 'user')];
  const site = join(user, 'lib', `python${version.split('.').slice(0, 2).join('.')}`, 'site-packages');
  mkdirSync(folder);
  mkdirSync(temp);
  installInto(site, program);
  for (const [path, text] of Object.entries(program.files)) {
    const place = isInstalled(path) ? join(site, path.slice('site-packages/'.length)) : join(folder, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, bytesOf(path, text));
  }
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('PYTHON'));
  // PYTHONUSERBASE is the one way to have a .pth file processed without making a virtual environment.
  const own = { NO_COLOR: '1', ...program.env, PYTHONUSERBASE: user, TMPDIR: temp };
  const remove = () => rmSync(whole, { recursive: true, force: true });
  return { folder, site, temp, env: { ...Object.fromEntries(inherited), ...own }, remove };
}

/**
 * Installs a program's packages in a folder: by a link to each of their parts, so that byte code is kept from run to
 * run, but by a copy where the program changes one of its files.
 */
export function installInto(
  folder: string,
  { packages = [], files }: Pick<Program, 'packages' | 'files'>,
): void {
  const changed = new Set(
    Object.keys(files).flatMap((path) => (isInstalled(path) ? [path.split('/')[1]] : [])),
  );
  mkdirSync(folder, { recursive: true });
  for (const site of packages.map(siteOf)) {
    for (const name of readdirSync(site)) {
      // What two of them need is there once.
      if (existsSync(join(folder, name))) continue;
      // With its times, by which the machine's Python knows whether byte code is stale.
      if (changed.has(name))
        cpSync(join(site, name), join(folder, name), { recursive: true, preserveTimestamps: true });
      else symlinkSync(join(site, name), join(folder, name));
    }
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
