import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ensureAndSay } from '../python/say-packages.ts';
import { paint, SetupError, say, sayForNow, seconds } from '../setup/say.mjs';
import { namesIn, OWN_NAMES } from './asked-host.ts';
import { buildIfStale } from './build.ts';
import { serve } from './server.ts';

/** `npm start`: the deck, from a fresh clone to the browser. */
export async function main(args: readonly string[]): Promise<void> {
  const { port, hosts, opens } = wishes(args);
  console.log(`\n  ${paint.bold('Machete Mode')}\n`);
  await ensureAndSay();
  await build();
  const server = await serve({ port, hosts });
  const end = () => server.close().then(() => process.exit(0));
  process.once('SIGINT', end).once('SIGTERM', end);
  say('Open', paint.bold(server.url));
  say('Stop', 'Ctrl-C');
  console.log();
  if (opens) openBrowser(server.url);
}

async function build(): Promise<void> {
  sayForNow('Deck', 'building');
  const started = Date.now();
  if (await buildIfStale()) say('Deck', `built in ${seconds(started)}`);
}

function wishes(args: readonly string[]) {
  const unknown = args.find((arg) => arg !== '--no-open');
  if (unknown)
    throw new SetupError(
      `npm start does not know ${unknown}: there is --no-open, and PORT and HOSTS in the environment.`,
    );
  const port = Number(process.env.PORT || 4173);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new SetupError(`PORT is ${process.env.PORT}, which is no port: it is a number from 1 to 65535.`);
  // `npm start --no-open`, without the `--` before it, keeps the flag for npm, which passes it on like this.
  const isKeptByNpm = process.env.npm_config_open === '' || process.env.npm_config_open === 'false';
  const hosts = [...OWN_NAMES, ...namesIn(process.env.HOSTS)];
  return { port, hosts, opens: !args.includes('--no-open') && !isKeptByNpm };
}

/** Opens an address in this machine's browser. Where nobody sits at a screen, nothing happens. */
function openBrowser(url: string): void {
  const [command, ...args] = opener(url);
  if (!command || process.env.CI) return;
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

function opener(url: string): readonly string[] {
  if (process.platform === 'darwin') return ['open', url];
  // `start` takes its first quoted argument for a window's title.
  if (process.platform === 'win32') return ['cmd', '/c', 'start', '""', url];
  const hasScreen = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  const isOnPath = (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => existsSync(join(folder, 'xdg-open')));
  return hasScreen && isOnPath ? ['xdg-open', url] : [];
}
