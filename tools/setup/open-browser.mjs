// @ts-check
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Opens an address in the browser of whoever sits here. Where nobody does, nothing happens.
 * @param {string} url
 */
export function openBrowser(url) {
  const [command, ...args] = opener(url);
  if (!command || process.env.CI) return;
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

/** @param {string} url */
function opener(url) {
  if (process.platform === 'darwin') return ['open', url];
  // `start` takes its first quoted argument for a window's title.
  if (process.platform === 'win32') return ['cmd', '/c', 'start', '""', url];
  const hasScreen = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  return hasScreen && isOnPath('xdg-open') ? ['xdg-open', url] : [];
}

/** @param {string} name */
function isOnPath(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
}
