import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Absent, installFromDebian, isDebianRoot, pathsOf } from '../setup/installed.ts';

/** WebKitGTK, which is Safari's engine on Linux: what drives it, the browser, and a screen for it that nobody sees. */
export interface WebKit {
  readonly driver: string;
  readonly browser: string;
  readonly screen: string;
}

/** The WebKitGTK of this machine, if all three are there. */
export function presentWebKit(): WebKit | Absent {
  const [driver, browser, screen] = [pathsOf('WebKitWebDriver'), miniBrowsers(), pathsOf('Xvfb')].map(
    (paths) => paths.find((path) => existsSync(path)),
  );
  if (driver && browser && screen) return { driver, browser, screen };
  return {
    absent:
      process.platform === 'linux'
        ? 'No WebKit was found: install WebKitWebDriver, its MiniBrowser and Xvfb (Debian: webkit2gtk-driver and xvfb).'
        : 'WebKit is driven on Linux only: `npm run smoke:browser` has an address to open in Safari.',
  };
}

/** The same, once Debian's has been installed where there is none. */
export async function findWebKit(): Promise<WebKit | Absent> {
  const found = presentWebKit();
  if (!('absent' in found) || !isDebianRoot()) return found;
  await installFromDebian('WebKit', 'webkit2gtk-driver', 'xvfb');
  return presentWebKit();
}

/** Each version of its interface has one, in a folder of the machine's kind. */
function miniBrowsers(): string[] {
  return ['/usr/lib', '/usr/libexec'].flatMap((place) =>
    foldersOf(place).flatMap((folder) =>
      ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'].map((api) => join(folder, api, 'MiniBrowser')),
    ),
  );
}

function foldersOf(place: string): string[] {
  if (!existsSync(place)) return [];
  const inside = readdirSync(place, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [place, ...inside.map(({ name }) => join(place, name))];
}
