import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { normalizePath, type Plugin, type Rolldown } from 'vite';
import type { Shipped } from '../licences/package-notice.ts';

const LIST = '.shipped-packages.json';
const NOTICES = 'THIRD-PARTY.md';
const PACKAGE = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//;

/** What one build ships, in all its bundles: the page's own and one for each worker. */
const shipped = new Map<string, Shipped>();

/**
 * Writes down the packages whose files are in what is built, for `tools/licences`, and puts the notices
 * beside the deck, as their licences ask. It belongs among `plugins` and among `worker.plugins`.
 *
 * `whole` are packages that get into the deck on other ways than by an import.
 */
export function shippedPackages({ whole = [] }: { whole?: readonly string[] } = {}): Plugin {
  return {
    name: 'machete:shipped-packages',
    apply: 'build',
    buildStart() {
      for (const name of whole) note(resolve('node_modules', name, 'package.json'));
    },
    generateBundle(_, bundle) {
      for (const id of this.getModuleIds()) if (isStyle(id)) note(id);
      for (const file of Object.values(bundle)) for (const origin of originsOf(file)) note(origin);
    },
    // Only the page's bundle, the last one, is written by itself: Vite puts those of the workers into it.
    writeBundle({ dir }) {
      if (!dir) return;
      writeFileSync(resolve(dir, LIST), list());
      if (existsSync(NOTICES)) copyFileSync(NOTICES, resolve(dir, NOTICES));
    },
  };
}

/** Files of packages that a built file was made from, but for modules of which nothing was left. */
function originsOf(file: Rolldown.OutputAsset | Rolldown.OutputChunk): string[] {
  if (file.type === 'asset') return file.originalFileNames.map((name) => resolve(name));
  return Object.entries(file.modules).flatMap(([id, module]) => (module.renderedLength > 0 ? [id] : []));
}

/** A style sheet leaves no code in its chunk. */
function isStyle(id: string): boolean {
  return /\.css($|\?)/.test(id);
}

function note(id: string): void {
  const [, folder, name] = PACKAGE.exec(normalizePath(id).replace(/^\0/, '')) ?? [];
  if (!folder || !name) return;
  const file = resolve(folder, 'package.json');
  if (!existsSync(file)) return;
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  const root = `${normalizePath(resolve('.'))}/`;
  shipped.set(`${name}@${version}`, { name, version, folder: folder.replace(root, '') });
}

function list(): string {
  const packages = [...shipped.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  return `${JSON.stringify(packages, null, 2)}\n`;
}
