// @ts-check
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root, run, runTool } from './run.mjs';
import { SetupError, say, sayForNow } from './say.mjs';

/** How long a download may take: not long where Debian's own Chromium is the next thing to try. */
const DOWNLOAD_SECONDS = { withOtherWay: 120, onlyWay: 900 };

/**
 * A Chromium that runs, for the browser tests: one that is here, or else one that can be installed.
 * @returns {Promise<string>} the path of its program
 */
export async function findChromium() {
  const found = (await named()) ?? (await present()) ?? (await downloaded()) ?? (await fromDebian());
  if (!found) {
    throw new SetupError(
      'No Chromium was found, and none could be installed: set CHROMIUM_PATH to a Chrome, Chromium or Edge.',
    );
  }
  say('Browser', `${found.version} (${found.path})`);
  return found.path;
}

/** @typedef {{ path: string, version: string }} Browser */

/** The one that is asked for. Another one would not do: whoever names a browser wants that one tested. */
async function named() {
  const path = process.env.CHROMIUM_PATH;
  if (!path) return undefined;
  const browser = await proved(path);
  if (!browser)
    throw new SetupError(
      `CHROMIUM_PATH is ${path}, which does not run. Set it to a Chrome, Chromium or Edge.`,
    );
  return browser;
}

async function present() {
  for (const path of [await playwrightPath(), ...usualPaths()]) {
    const browser = await proved(path);
    if (browser) return browser;
  }
  return undefined;
}

/** `npx playwright install chromium`, without the second, headless-only browser that we do not use. */
async function downloaded() {
  sayForNow('Browser', 'downloading Chromium');
  const timeout = isDebianRoot() ? DOWNLOAD_SECONDS.withOtherWay : DOWNLOAD_SECONDS.onlyWay;
  await runTool('playwright/cli.js', ['install', 'chromium', '--no-shell'], { timeout });
  return proved(await playwrightPath());
}

async function fromDebian() {
  if (!isDebianRoot()) return undefined;
  sayForNow('Browser', 'installing Chromium with apt-get');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run(APT_GET, ['update'], { env, timeout: 300 });
  await run(APT_GET, ['install', '-y', '--no-install-recommends', 'chromium'], { env });
  return present();
}

/**
 * @param {string | undefined} path
 * @returns {Promise<Browser | undefined>} nothing when it is not there or does not run
 */
async function proved(path) {
  if (!path || !existsSync(path)) return undefined;
  // On Windows `--version` prints nothing and opens a window.
  if (process.platform === 'win32') return { path, version: 'Chromium' };
  const { code, output } = await run(path, ['--version'], { timeout: 30 });
  const version = /(?:Chrom|Edge).*?\d+(?:\.\d+)+/.exec(output)?.[0];
  return code === 0 && version ? { path, version } : undefined;
}

/** Where Playwright keeps its own, be it there or not. Imported late: at the start it may not be installed. */
async function playwrightPath() {
  const { chromium } = await import('playwright');
  return chromium.executablePath();
}

const APT_GET = '/usr/bin/apt-get';

function isDebianRoot() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync(APT_GET);
}

function usualPaths() {
  if (process.platform === 'darwin') return MAC_APPS.flatMap(inApplications);
  if (process.platform === 'win32') return WINDOWS_PROGRAMS.flatMap(inProgramFiles);
  const folders = new Set([
    ...(process.env.PATH ?? '').split(delimiter),
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
  ]);
  return LINUX_COMMANDS.flatMap((command) => [...folders].map((folder) => join(folder, command)));
}

const LINUX_COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** @param {string} app */
function inApplications(app) {
  const program = `Applications/${app}.app/Contents/MacOS/${app}`;
  return [`/${program}`, join(process.env.HOME ?? root, program)];
}

/** @param {string} program */
function inProgramFiles(program) {
  const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  return folders.flatMap((folder) => (folder ? [join(folder, program)] : []));
}
