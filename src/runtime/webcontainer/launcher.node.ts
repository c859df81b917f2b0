import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort } from 'node:worker_threads';
import createCPythonModule from 'pyodide/pyodide.asm.mjs';
import { createEmbeddedRuntime } from '../embedded/embedded-runtime.ts';
import { serveInterpreter } from '../embedded/interpreter-worker.ts';
import { disarm } from '../embedded/isolation/disarm.ts';
import { threadHost } from '../embedded/thread-host.node.ts';
import warmUp from '../embedded/warm-up.py?raw';
import type { FromRemote } from '../remote/from-remote.ts';
import type { ToRemote } from '../remote/protocol.ts';
import { serveRuntime } from '../remote/serve-runtime.ts';
import { createLineReader, linesOf } from './lines.ts';
import { BEAT_MS, FILES, type FromLauncher, LAUNCHER_VERSION, packageFile } from './protocol.ts';

/** The launcher: runs programs for the page, which is at the other end of the terminal. */
function serveTerminal(): void {
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
  const files = {
    wasm: () => file(FILES.wasm),
    stdlib: () => file(FILES.stdlib),
    archive: (name: string) => file(packageFile(name)),
    script: async () => launcher,
  };
  // A container's threads are workers of the browser: Python that believed in more would break where it should raise.
  return threadHost(files, 'as in a browser');
}

/** Nobody is at the terminal any more. */
function leave(): never {
  process.exit();
}

const WARM_UP = { files: { 'main.py': warmUp }, argv: ['main.py'], env: {} };

/** One interpreter, in a thread of the launcher. */
function serveThread(): void {
  const receive = serveInterpreter(createCPythonModule, (message) => parentPort?.postMessage(message));
  parentPort?.on('message', receive);
  // By these Emscripten knows a worker of a browser. As one it uses nothing of Node, whose doors then go the same way.
  Object.assign(globalThis, { WorkerGlobalScope: Object, self: globalThis });
  disarm(globalThis);
  withoutCodeFromText();
}

/** What a page's policy forbids: functions made of text. Here is no policy, so their makers go. */
function withoutCodeFromText(): void {
  const kinds = [() => {}, async () => {}, function* () {}, async function* () {}];
  for (const kind of kinds) {
    Reflect.defineProperty(Object.getPrototypeOf(kind), 'constructor', { value: undefined });
  }
  // Emscripten asks whether something is a function.
  const refuse = () => {
    throw new EvalError('no code is made of text here');
  };
  Object.defineProperty(refuse, 'prototype', { value: Function.prototype });
  Object.defineProperty(globalThis, 'Function', { value: refuse });
}

/*
 * `python main.py` for the Node of a container: one file that is the launcher, and the script of the threads in which its
 * interpreters run. The build makes it of this and all that it needs.
 */
if (isMainThread) serveTerminal();
else serveThread();
