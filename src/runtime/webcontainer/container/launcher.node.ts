import { isMainThread } from 'node:worker_threads';
import { serveTerminal } from './serve-terminal.node.ts';
import { serveThread } from './serve-thread.node.ts';

/*
 * `python main.py` for the Node of a container: one file that is the launcher, and the script of the threads in which its
 * interpreters run. The build makes it of this and all that it needs.
 */
if (isMainThread) serveTerminal();
else serveThread();
