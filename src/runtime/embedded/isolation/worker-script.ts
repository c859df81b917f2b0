import createCPythonModule from 'pyodide/pyodide.asm.mjs';
import { serveInterpreter } from '../interpreter-worker.ts';
import type { FromWorker, ToWorker } from '../protocol.ts';
import { disarm } from './disarm.ts';

/** The worker's global scope, as far as it is used: the DOM's types describe the page. */
interface WorkerScope {
  postMessage(message: FromWorker): void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
}

const scope = globalThis as unknown as WorkerScope;
const post = scope.postMessage.bind(scope);
const receive = serveInterpreter(createCPythonModule, (message) => post(message));
scope.onmessage = (event) => void receive(event.data);
// Last: from here on only the two functions above reach out of this worker.
disarm(scope);
