// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root, run } from './run.mjs';
import { SetupError, say, sayForNow, seconds } from './say.mjs';

/** Installs the packages, if what is installed is not what package-lock.json asks for. */
export async function installIfMissing() {
  if (isInstalled()) return;
  sayForNow('Packages', 'installing');
  const started = Date.now();
  const { code, output } = await install();
  if (code !== 0) throw new SetupError(whyNot(output), output);
  say('Packages', `installed in ${seconds(started)}`);
}

/**
 * `npm ci`. It refuses a lock that was written where the registry lacks some other system's binaries; what the lock
 * does name can still be installed just as it says, and without writing to it.
 */
async function install() {
  const clean = await npm('ci');
  return clean.code !== 0 && clean.output.includes('EUSAGE') ? npm('install', '--no-save') : clean;
}

/** @param {...string} command */
function npm(...command) {
  const [program, ...before] = npmProgram();
  // npm hands its own settings down to us, and NODE_ENV may say production: the build needs everything, and a
  // failure has to be seen.
  const args = [...command, '--include=dev', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];
  return run(program, [...before, ...args], { shell: program === 'npm.cmd' });
}

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean, link?: boolean }} Locked */

/** npm writes down what it has installed, at the very end: an interrupted install does not count. */
function isInstalled() {
  const installed = lockedPackages('node_modules/.package-lock.json');
  if (!installed) return false;
  const wanted = Object.entries(lockedPackages('package-lock.json') ?? {});
  return wanted.every(([place, locked]) => {
    // An optional package is there on some systems only.
    if (place === '' || locked.optional || locked.devOptional || locked.link) return true;
    const found = installed[place];
    return (
      found?.version === locked.version &&
      found?.integrity === locked.integrity &&
      existsSync(join(root, place, 'package.json'))
    );
  });
}

/**
 * @param {string} file
 * @returns {Record<string, Locked> | undefined}
 */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * The npm that came with this Node, or the one that called us; where neither is known, the one on the PATH.
 * @returns {[string, ...string[]]}
 */
function npmProgram() {
  const here = dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath,
    join(here, 'node_modules/npm/bin/npm-cli.js'),
    join(here, '../lib/node_modules/npm/bin/npm-cli.js'),
  ];
  const cli = candidates.find((file) => file?.endsWith('npm-cli.js') && existsSync(file));
  if (cli) return [process.execPath, cli];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}

/** @param {string} output */
function whyNot(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(output)) {
    return 'The packages could not be installed: the npm registry did not answer. Check the network and try again.';
  }
  if (/ENOSPC/.test(output)) return 'The packages could not be installed: the disk is full.';
  if (/EACCES|EPERM/.test(output)) {
    return `The packages could not be installed: ${join(root, 'node_modules')} cannot be written.`;
  }
  if (/ENOENT/.test(output) && !output.includes('npm error')) {
    return 'The packages could not be installed: there is no npm beside this Node. Install npm and try again.';
  }
  return 'The packages could not be installed: npm failed, and said the above.';
}
