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
import { oneAtATime } from '../setup/one-at-a-time.ts';
import { root, run } from '../setup/run.mjs';
import { type Fetched, fetchWheels } from './download.ts';
import { readRequirements } from './requirements.ts';

/** A package that a case may ask for. */
interface Root {
  readonly version: string;
  /** Itself and all that it needs, as `name version`. */
  readonly packages: readonly string[];
}

/** The packages that there are. */
export interface Packages {
  /** What they were made from. */
  readonly stamp: string;
  /** With the size of each archive. */
  readonly roots: Readonly<Record<string, Root & { readonly bytes: number }>>;
  /** Why there is no such root: a part of a sentence. */
  readonly missing: Readonly<Record<string, string>>;
  /** What is wrong with the list itself, in sentences. */
  readonly problems: readonly string[];
}

/** Everything that is made here. */
const PACKAGES_FOLDER = join(root, '.generated/packages');

const REQUIREMENTS = join(root, 'cases/requirements.txt');
/** The modules that cases import, which get byte code. */
const IMPORTED = join(root, 'cases/imported.txt');
const IN_PYODIDE = join(root, 'tools/python/in-pyodide.mjs');
const LIST = join(PACKAGES_FOLDER, 'packages.json');
const LOCK = join(PACKAGES_FOLDER, '.lock');
const SITE = join(PACKAGES_FOLDER, 'site');
const HERE = join(root, 'tools/packages');
/** What decides how they are made. */
const MAKERS = [
  ...readdirSync(HERE)
    .filter((name) => /\.(mjs|ts|py)$/.test(name) && !name.includes('.test.'))
    .map((name) => join(HERE, name)),
  IN_PYODIDE,
  join(root, 'tools/python/archive.py'),
];
const UNPACK_DEADLINE_S = 120;
const COMPILE_DEADLINE_S = 300;

/**
 * Makes what cases need of installed packages, from cases/requirements.txt, unless it is there and made from the same list: for
 * each root (a package that cases may ask for) the folder .generated/packages/site/<root>/ and the archive
 * .generated/packages/<root>.bin.
 *
 * @param again whether to try once more what could not be had with the same list
 * @throws SetupError when another process makes them and comes to no end
 */
export async function ensurePackages({ again = true } = {}): Promise<Packages> {
  const stamp = stampOf();
  return upToDate(stamp, again) ?? oneAtATime(LOCK, async () => upToDate(stamp, again) ?? remake(stamp));
}

function upToDate(stamp: string, again: boolean): Packages | null {
  const known = knownPackages();
  return known.stamp === stamp && isComplete(known) && (isWhole(known) || !again) ? known : null;
}

async function remake(stamp: string): Promise<Packages> {
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

const NONE: Packages = { stamp: '', roots: {}, missing: {}, problems: [] };

/** What was made last, without making anything. */
export function knownPackages(): Packages {
  try {
    return { ...NONE, ...JSON.parse(readFileSync(LIST, 'utf8')) };
  } catch {
    return NONE;
  }
}

/** The archive of a root. */
export const archiveOf = (name: string) => join(PACKAGES_FOLDER, `${name}.bin`);

/** The folder of a root, which a machine's own Python may have on its path. */
export const siteOf = (name: string) => join(SITE, name);

/** Why cases cannot have such a package, as a part of a sentence. */
export function whyMissing(name: string): string {
  return knownPackages().missing[name] ?? 'cases/requirements.txt does not offer it to cases';
}

async function makePackages(stamp: string): Promise<Packages> {
  const { requirements, problems } = readRequirements(
    existsSync(REQUIREMENTS) ? readFileSync(REQUIREMENTS, 'utf8') : '',
  );
  const fetched = await fetchWheels(requirements, join(PACKAGES_FOLDER, 'wheels'));
  const unpacked = await unpack(fetched);
  const without = (why: string): Packages => {
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

/** Or why it did not work: a part of a sentence. */
async function unpack(
  fetched: readonly Fetched[],
): Promise<
  { readonly roots: Readonly<Record<string, Root>>; readonly missing: Packages['missing'] } | string
> {
  const list = join(PACKAGES_FOLDER, 'fetched.json');
  writeFileSync(list, JSON.stringify(fetched));
  const args = [join(HERE, 'site_packages.py'), list, SITE];
  const { code, output } = await run('python3', args, { timeout: UNPACK_DEADLINE_S });
  if (code === null) return 'there is no python3 on this machine';
  if (code !== 0) return `it could not be unpacked (${lastLine(output)})`;
  // After whatever Python had to warn of.
  return JSON.parse(output.trim().split('\n').at(-1) ?? '');
}

/** Answers why it did not work: a part of a sentence. */
async function compile(names: readonly string[]): Promise<string> {
  if (names.length === 0) return '';
  const args = [IN_PYODIDE, 'tools/packages/compile_packages.py', ...names];
  const { code, output } = await run(process.execPath, args, { timeout: COMPILE_DEADLINE_S });
  return code === 0 ? '' : `it could not be compiled (${lastLine(output)})`;
}

/** Removes what the list no longer has. */
function removeOthers(names: readonly string[]): void {
  for (const name of existsSync(SITE) ? readdirSync(SITE) : []) {
    if (!names.includes(name)) rmSync(join(SITE, name), { recursive: true, force: true });
  }
  for (const file of readdirSync(PACKAGES_FOLDER)) {
    if (file.endsWith('.bin') && !names.includes(file.slice(0, -'.bin'.length)))
      rmSync(join(PACKAGES_FOLDER, file));
  }
}

/** Whether all is there that the list asks for. */
export function isWhole({ missing, problems }: Packages): boolean {
  return Object.keys(missing).length === 0 && problems.length === 0;
}

function isComplete({ roots }: Packages): boolean {
  return Object.keys(roots).every((name) => existsSync(archiveOf(name)) && existsSync(siteOf(name)));
}

function stampOf(): string {
  const hash = createHash('sha256');
  for (const file of [REQUIREMENTS, IMPORTED, ...MAKERS])
    if (existsSync(file)) hash.update(readFileSync(file));
  const { version } = createRequire(import.meta.url)('pyodide/package.json');
  return `pyodide ${version} ${hash.digest('hex')}`;
}

function lastLine(output: string): string {
  return (output.trim().split('\n').at(-1) ?? '').slice(0, 300);
}
