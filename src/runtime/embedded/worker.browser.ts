import createCPythonModule from 'pyodide/pyodide.asm.mjs';
import { serveInterpreter } from './interpreter-worker.ts';
import type { FromWorker, ToWorker } from './protocol.ts';

/** The worker's global scope, as far as it is used: the DOM's types describe the page. */
interface WorkerScope {
  postMessage(message: FromWorker): void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
}

const scope = globalThis as unknown as WorkerScope;
const receive = serveInterpreter(createCPythonModule, (message) => scope.postMessage(message));
scope.onmessage = (event) => void receive(event.data);
