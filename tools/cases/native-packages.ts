import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { isInstalled } from '#case';
import type { Program } from '#runtime';
import { siteOf } from '../packages/ensure-packages.ts';

/** A path in a folder of installed packages, up to that folder's end: some programs follow links. */
export const INSTALLED = new RegExp(`${escaped(siteOf(''))}/[\\w.-]+`, 'g');

/**
 * Installs a program's packages in a folder: by a link to each of their parts, so that byte code is kept from run to
 * run, but by a copy where the program changes one of its files.
 */
export function installInto(folder: string, { packages = [], files }: Program): void {
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
