import { parentPort } from 'node:worker_threads';
import createCPythonModule from 'pyodide/pyodide.asm.mjs';
import { serveInterpreter } from '../embedded/interpreter-worker.ts';

const receive = serveInterpreter(createCPythonModule, (message) => parentPort?.postMessage(message));
parentPort?.on('message', receive);
