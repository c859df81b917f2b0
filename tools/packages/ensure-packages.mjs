// @ts-check
// Makes what cases need of installed packages, from cases/requirements.txt: for each root (a package that cases may
// ask for) the folder .generated/packages/site/<root>/ and the archive .generated/packages/<root>.bin.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { IMPORTED } from '../python/imported.mjs';
import { oneAtATime } from '../setup/one-at-a-time.mjs';
import { root, run } from '../setup/run.mjs';
import { fetchWheels } from './download.mjs';
import { readRequirements } from './requirements.mjs';

/**
 * @typedef {object} Root a package that a case may ask for
 * @property {string} version
 * @property {readonly string[]} packages itself and all that it needs, as `name version`
 * @property {number} bytes of its archive
 */

/**
 * @typedef {object} Packages what there is to be had
 * @property {string} stamp what it was made from
 * @property {Readonly<Record<string, Root>>} roots
 * @property {Readonly<Record<string, string>>} missing why there is no such root: a part of a sentence
 * @property {readonly string[]} problems what is wrong with the list itself, in sentences
 */

/** Everything that is made here. */
const PACKAGES_FOLDER = join(root, '.generated/packages');

const REQUIREMENTS = join(root, 'cases/requirements.txt');
const LIST = join(PACKAGES_FOLDER, 'packages.json');
const LOCK = join(PACKAGES_FOLDER, '.lock');
const SITE = join(PACKAGES_FOLDER, 'site');
const HERE = join(root, 'tools/packages');
/** What decides how they are made. */
const MAKERS = [
  ...readdirSync(HERE)
    .filter((name) => /\.(mjs|py)$/.test(name) && !/^(main|note)/.test(name))
    .map((name) => join(HERE, name)),
  join(root, 'tools/python/archive.py'),
];
const UNPACK_DEADLINE_S = 120;
const COMPILE_DEADLINE_S = 300;

/**
 * Makes them unless they are there and made from the same list. What cannot be had is told by `missing`.
 *
 * @param {{ again?: boolean }} [options] whether to try once more what could not be had with the same list
 * @returns {Promise<Packages>}
 * @throws SetupError when another process makes them and comes to no end
 */
export async function ensurePackages({ again = true } = {}) {
  const stamp = stampOf();
  return upToDate(stamp, again) ?? oneAtATime(LOCK, async () => upToDate(stamp, again) ?? remake(stamp));
}

/** @param {string} stamp @param {boolean} again @returns {Packages | null} */
function upToDate(stamp, again) {
  const known = knownPackages();
  return known.stamp === stamp && isComplete(known) && (isWhole(known) || !again) ? known : null;
}

/** @param {string} stamp @returns {Promise<Packages>} */
async function remake(stamp) {
  const known = knownPackages();
  const made = await makePackages(stamp);
  // The same list as before is not written again: the build would take it for news.
  if (JSON.stringify(made) !== JSON.stringify(known)) {
    mkdirSync(PACKAGES_FOLDER, { recursive: true });
    writeFileSync(`${LIST}.draft`, `${JSON.stringify(made, null, 2)}\n`);
    renameSync(`${LIST}.draft`, LIST);
  }
  return made;
}

/** @type {Packages} */
const NONE = { stamp: '', roots: {}, missing: {}, problems: [] };

/** What was made last, without making anything. @returns {Packages} */
export function knownPackages() {
  try {
    return { ...NONE, ...JSON.parse(readFileSync(LIST, 'utf8')) };
  } catch {
    return NONE;
  }
}

/** @param {string} name a root */
export const archiveOf = (name) => join(PACKAGES_FOLDER, `${name}.bin`);

/** The folder that a machine's own Python may have on its path. @param {string} name a root */
export const siteOf = (name) => join(SITE, name);

/**
 * Why cases cannot have such a package, as a part of a sentence.
 * @param {string} name
 */
export function whyMissing(name) {
  return knownPackages().missing[name] ?? 'cases/requirements.txt does not offer it to cases';
}

/** @param {string} stamp @returns {Promise<Packages>} */
async function makePackages(stamp) {
  const { requirements, problems } = readRequirements(
    existsSync(REQUIREMENTS) ? readFileSync(REQUIREMENTS, 'utf8') : '',
  );
  const fetched = await fetchWheels(requirements, join(PACKAGES_FOLDER, 'wheels'));
  const unpacked = await unpack(fetched);
  const without = (/** @type {string} */ why) => {
    const missing = Object.fromEntries(
      requirements.filter(({ isRoot }) => isRoot).map(({ name }) => [name, why]),
    );
    return { stamp, roots: {}, missing, problems };
  };
  if (typeof unpacked === 'string') return without(unpacked);
  const names = Object.keys(unpacked.roots);
  const fault = await compile(names);
  if (fault) return without(fault);
  removeOthers(names);
  const roots = Object.entries(unpacked.roots).map(([name, each]) => [
    name,
    { ...each, bytes: statSync(archiveOf(name)).size },
  ]);
  return { stamp, roots: Object.fromEntries(roots), missing: unpacked.missing, problems };
}

/** @typedef {{ roots: Record<string, { version: string, packages: string[] }>, missing: Record<string, string> }} Unpacked */

/**
 * @param {readonly import('./download.mjs').Fetched[]} fetched
 * @returns {Promise<Unpacked | string>} why it did not work: a part of a sentence
 */
async function unpack(fetched) {
  const list = join(PACKAGES_FOLDER, 'fetched.json');
  writeFileSync(list, JSON.stringify(fetched));
  const args = [join(HERE, 'site_packages.py'), list, SITE];
  const { code, output } = await run('python3', args, { timeout: UNPACK_DEADLINE_S });
  if (code === null) return 'there is no python3 on this machine';
  if (code !== 0) return `it could not be unpacked (${lastLine(output)})`;
  // After whatever Python had to warn of.
  return JSON.parse(output.trim().split('\n').at(-1) ?? '');
}

/**
 * In a process of its own: the embedded Python under Node sets globals and keeps the event loop alive.
 * @param {readonly string[]} names
 * @returns {Promise<string>} why it did not work: a part of a sentence
 */
async function compile(names) {
  if (names.length === 0) return '';
  const args = [join(HERE, 'write-archives.mjs'), SITE, PACKAGES_FOLDER, IMPORTED, ...names];
  const { code, output } = await run(process.execPath, args, { timeout: COMPILE_DEADLINE_S });
  return code === 0 ? '' : `it could not be compiled (${lastLine(output)})`;
}

/** What the list has no more. @param {readonly string[]} names */
function removeOthers(names) {
  for (const name of existsSync(SITE) ? readdirSync(SITE) : []) {
    if (!names.includes(name)) rmSync(join(SITE, name), { recursive: true, force: true });
  }
  for (const file of readdirSync(PACKAGES_FOLDER)) {
    if (file.endsWith('.bin') && !names.includes(file.slice(0, -'.bin'.length)))
      rmSync(join(PACKAGES_FOLDER, file));
  }
}

/** Whether all was had that the list asks for. @param {Packages} packages */
export function isWhole({ missing, problems }) {
  return Object.keys(missing).length === 0 && problems.length === 0;
}

/** @param {Packages} packages */
function isComplete({ roots }) {
  return Object.keys(roots).every((name) => existsSync(archiveOf(name)) && existsSync(siteOf(name)));
}

function stampOf() {
  const hash = createHash('sha256');
  for (const file of [REQUIREMENTS, IMPORTED, ...MAKERS])
    if (existsSync(file)) hash.update(readFileSync(file));
  const { version } = createRequire(import.meta.url)('pyodide/package.json');
  return `pyodide ${version} ${hash.digest('hex')}`;
}

/** @param {string} output */
function lastLine(output) {
  return (output.trim().split('\n').at(-1) ?? '').slice(0, 300);
}
