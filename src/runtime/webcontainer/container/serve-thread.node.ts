import { parentPort } from 'node:worker_threads';
import createCPythonModule from 'pyodide/pyodide.asm.mjs';
import { serveInterpreter } from '../../embedded/interpreter-worker.ts';
import { disarm } from '../../embedded/isolation/worker/disarm.ts';

/** One interpreter, in a thread of the launcher. */
export function serveThread(): void {
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
