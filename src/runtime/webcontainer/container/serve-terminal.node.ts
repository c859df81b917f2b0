import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { createEmbeddedRuntime } from '../../embedded/embedded-runtime.ts';
import warmUp from '../../embedded/warm-up.py?raw';
import { threadHost } from '../../node/thread-host.node.ts';
import type { FromRemote, ToRemote } from '../../remote/protocol.ts';
import { serveRuntime } from '../../remote/serve-runtime.ts';
import { createLineReader, linesOf } from '../lines.ts';
import { BEAT_MS, FILES, type FromLauncher, LAUNCHER_VERSION, packageFile } from '../protocol.ts';

/** The launcher: runs programs for the page, which is at the other end of the terminal. */
export function serveTerminal(): void {
  const post = (message: FromRemote | FromLauncher) => process.stdout.write(linesOf('@from-python', message));
  const receive = serveRuntime(createEmbeddedRuntime(containerHost(), WARM_UP), post);
  // Messages come from the page, which is of the same build.
  const reader = createLineReader('@to-python', (message) => receive(message as ToRemote), leave);
  // Else the terminal would echo what comes, hold it back until its line is whole, and make signals of it.
  if (process.stdin.isTTY) process.stdin.setRawMode(true);
  process.stdin.setEncoding('utf8');
  process.stdin.on('data', (text: string) => reader.add(text));
  process.stdin.on('end', leave);
  setInterval(() => post({ type: 'beat' }), BEAT_MS);
  post({ type: 'hello', version: LAUNCHER_VERSION });
}

function containerHost() {
  const launcher = fileURLToPath(import.meta.url);
  const file = (name: string) => readFile(join(dirname(launcher), name));
  return threadHost({
    wasm: () => file(FILES.wasm),
    stdlib: () => file(FILES.stdlib),
    archive: (name) => file(packageFile(name)),
    script: async () => launcher,
  });
}

/** Nobody is at the terminal any more. */
function leave(): never {
  process.exit();
}

const WARM_UP = { files: { 'main.py': warmUp }, argv: ['main.py'], env: {} };
