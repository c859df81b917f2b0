import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';
import { root, run, runTool } from '../setup/run.mjs';
import { SetupError, say, sayForNow } from '../setup/say.mjs';

/** How long a download may take: not long where Debian's own Chromium is the next thing to try. */
const DOWNLOAD_SECONDS = { withOtherWay: 120, onlyWay: 900 };

interface Browser {
  readonly path: string;
  readonly version: string;
}

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
async function named(): Promise<Browser | undefined> {
  const path = process.env.CHROMIUM_PATH;
  if (!path) return undefined;
  const browser = await proved(path);
  if (!browser)
    throw new SetupError(
      `CHROMIUM_PATH is ${path}, which does not run. Set it to a Chrome, Chromium or Edge.`,
    );
  return browser;
}

async function present(): Promise<Browser | undefined> {
  for (const path of [chromium.executablePath(), ...usualPaths()]) {
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
  return proved(chromium.executablePath());
}

async function fromDebian() {
  if (!isDebianRoot()) return undefined;
  sayForNow('Browser', 'installing Chromium with apt-get');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run(APT_GET, ['update'], { env, timeout: 300 });
  await run(APT_GET, ['install', '-y', '--no-install-recommends', 'chromium'], { env });
  return present();
}

/** `undefined` when it is not there or does not run. */
async function proved(path: string | undefined): Promise<Browser | undefined> {
  if (!path || !existsSync(path)) return undefined;
  // On Windows `--version` prints nothing and opens a window.
  if (process.platform === 'win32') return { path, version: 'Chromium' };
  const { code, output } = await run(path, ['--version'], { timeout: 30 });
  const version = /(?:Chrom|Edge).*?\d+(?:\.\d+)+/.exec(output)?.[0];
  return code === 0 && version ? { path, version } : undefined;
}

const APT_GET = '/usr/bin/apt-get';

function isDebianRoot(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync(APT_GET);
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
  const path = (process.env.PATH ?? '').split(delimiter);
  const folders = [...new Set([...path, '/usr/bin', '/usr/local/bin', '/snap/bin'])];
  return LINUX_COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
}

const LINUX_COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];
