import { join } from 'node:path';
import {
  type Absent,
  firstProved,
  type Installed,
  installFromDebian,
  isDebianRoot,
  pathsOf,
} from '../setup/installed.ts';
import { root } from '../setup/run.mjs';

const VERSION = /Firefox.*?\d+(?:\.\d+)+/;

/** The Firefox of `FIREFOX_PATH`, or of this machine. */
export async function presentFirefox(): Promise<Installed | Absent> {
  const { FIREFOX_PATH } = process.env;
  const found = await firstProved(FIREFOX_PATH ? [FIREFOX_PATH] : usualPaths(), VERSION);
  if (found) return found;
  return {
    absent: FIREFOX_PATH
      ? `FIREFOX_PATH is ${FIREFOX_PATH}, which does not run.`
      : 'No Firefox was found: install one, or set FIREFOX_PATH.',
  };
}

/** The same, once Debian's has been installed where there is none. */
export async function findFirefox(): Promise<Installed | Absent> {
  const found = await presentFirefox();
  if (!('absent' in found) || process.env.FIREFOX_PATH || !isDebianRoot()) return found;
  await installFromDebian('Firefox', 'firefox-esr');
  return presentFirefox();
}

function usualPaths(): string[] {
  const { HOME = root, PROGRAMFILES = '' } = process.env;
  if (process.platform === 'darwin')
    return ['/', HOME].map((place) => join(place, 'Applications/Firefox.app/Contents/MacOS/firefox'));
  if (process.platform === 'win32') return [join(PROGRAMFILES, 'Mozilla Firefox', 'firefox.exe')];
  return pathsOf('firefox-esr', 'firefox');
}
