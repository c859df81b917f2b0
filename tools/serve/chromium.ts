import { join } from 'node:path';
import { chromium } from 'playwright';
import {
  firstProved,
  type Installed,
  installFromDebian,
  isDebianRoot,
  pathsOf,
  proved,
} from '../setup/installed.ts';
import { root, runTool } from '../setup/run.mjs';
import { SetupError, say, sayForNow } from '../setup/say.mjs';

/** How long a download may take: not long where Debian's own Chromium is the next thing to try. */
const DOWNLOAD_SECONDS = { withOtherWay: 120, onlyWay: 900 };

const VERSION = /(?:Chrom|Edge).*?\d+(?:\.\d+)+/;

/** The path of a Chromium that runs, for the browser tests: one that is here, or else one that can be installed. */
export async function findChromium(): Promise<string> {
  const found = (await named()) ?? (await present()) ?? (await downloaded()) ?? (await fromDebian());
  if (!found) {
    throw new SetupError(
      'No Chromium was found, and none could be installed: set CHROMIUM_PATH to a Chrome, Chromium or Edge.',
    );
  }
  say('Browser', `${found.version} (${found.path})`);
  return found.path;
}

/** The one that is asked for. Another one would not do: a browser is named to be tested. */
async function named(): Promise<Installed | undefined> {
  const path = process.env.CHROMIUM_PATH;
  if (!path) return undefined;
  const browser = await proved(path, VERSION);
  if (!browser)
    throw new SetupError(
      `CHROMIUM_PATH is ${path}, which does not run. Set it to a Chrome, Chromium or Edge.`,
    );
  return browser;
}

function present(): Promise<Installed | undefined> {
  return firstProved([chromium.executablePath(), ...usualPaths()], VERSION);
}

/** `npx playwright install chromium`, without the second, headless-only browser that we do not use. */
async function downloaded() {
  sayForNow('Browser', 'downloading Chromium');
  const timeout = isDebianRoot() ? DOWNLOAD_SECONDS.withOtherWay : DOWNLOAD_SECONDS.onlyWay;
  await runTool('playwright/cli.js', ['install', 'chromium', '--no-shell'], { timeout });
  return proved(chromium.executablePath(), VERSION);
}

async function fromDebian() {
  if (!isDebianRoot()) return undefined;
  await installFromDebian('Chromium', 'chromium');
  return present();
}

function usualPaths(): string[] {
  if (process.platform === 'darwin')
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((app) => {
      const program = `Applications/${app}.app/Contents/MacOS/${app}`;
      return [`/${program}`, join(process.env.HOME ?? root, program)];
    });
  if (process.platform === 'win32') {
    const { PROGRAMFILES, LOCALAPPDATA, 'PROGRAMFILES(X86)': PROGRAMFILES_32 } = process.env;
    const programs = ['Google\\Chrome', 'Chromium', 'Microsoft\\Edge'].flatMap((folder) =>
      ['chrome.exe', 'msedge.exe'].map((name) => join(folder, 'Application', name)),
    );
    return [PROGRAMFILES, PROGRAMFILES_32, LOCALAPPDATA].flatMap((folder) =>
      folder ? programs.map((program) => join(folder, program)) : [],
    );
  }
  return pathsOf('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge');
}
