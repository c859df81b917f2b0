import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ensureAndSay } from '../python/say-packages.ts';
import { paint, say, sayForNow, seconds } from '../setup/say.mjs';
import { buildIfStale } from './build.ts';
import { serve } from './server.ts';
import { wishes } from './wishes.ts';

/** `npm start`: the deck, from a fresh clone to the browser. */
export async function main(args: readonly string[]): Promise<void> {
  const { port, hosts, opens, room, learners } = wishes(args, process.env);
  console.log(`\n  ${paint.bold('Machete Mode')}\n`);
  await ensureAndSay();
  await build();
  // Who stays alone does not wait for what a room needs.
  const withRoom = room && (await import('./room/with-room.ts'));
  const server = await (withRoom
    ? withRoom.serveWithRoom({ port, hosts, room, learners })
    : serve({ port, hosts }));
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
