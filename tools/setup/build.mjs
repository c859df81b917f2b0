// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages } from '../packages/ensure-packages.mjs';
import { root, runTool } from './run.mjs';
import { SetupError } from './say.mjs';

/** Where the built deck is. */
export const dist = join(root, 'dist');

const INPUTS = [
  'src',
  'slides',
  'cases',
  'public',
  'tools/build',
  'tools/python',
  'tools/packages',
  'tools/cases',
  '.generated/packages/packages.json',
  'index.html',
  'vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  'THIRD-PARTY.md',
];
/** Settings of whoever deploys the deck, which a build takes in. */
const SETTINGS = Object.keys(process.env).filter((name) => name.startsWith('VITE_'));
const NOT_BUILT = /(^|\/)(__pycache__|\.[^/]+)$|\.(test|spec)\.tsx?$/;
const STAMP = join(dist, '.build-stamp');

/** Builds the deck, if it is not what the sources would give now. True if that was needed. */
export async function buildIfStale() {
  await ensurePackages({ again: false });
  const sources = hashOf(INPUTS);
  if (isBuiltFrom(sources)) return false;
  const { code, output } = await runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn']);
  if (code !== 0 || !existsSync(join(dist, 'index.html'))) {
    throw new SetupError('The deck could not be built: `npx vite build` failed, and said the above.', output);
  }
  // What was hashed before the build: a file saved while it ran makes it stale again.
  writeFileSync(STAMP, sources);
  return true;
}

/** @param {string} sources */
function isBuiltFrom(sources) {
  if (!existsSync(STAMP) || !existsSync(join(dist, 'index.html'))) return false;
  return readFileSync(STAMP, 'utf8') === sources;
}

/** @param {readonly string[]} inputs files and folders, from the project's folder */
function hashOf(inputs) {
  const hash = createHash('sha256');
  for (const name of SETTINGS.sort()) hash.update(`${name}=${process.env[name]}\n`);
  for (const file of inputs.flatMap(filesBelow)) {
    hash.update(`${file}\n`).update(
      createHash('sha256')
        .update(readFileSync(join(root, file)))
        .digest(),
    );
  }
  return hash.digest('hex');
}

/**
 * @param {string} place
 * @returns {string[]}
 */
function filesBelow(place) {
  const stats = statSync(join(root, place), { throwIfNoEntry: false });
  if (!stats || NOT_BUILT.test(place)) return [];
  if (!stats.isDirectory()) return [place];
  return readdirSync(join(root, place))
    .sort()
    .flatMap((name) => filesBelow(`${place}/${name}`));
}
