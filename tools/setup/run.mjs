// @ts-check
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { colourEnv, hasColour } from './say.mjs';

/** The project's folder: the commands work from wherever they are called. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * @typedef {object} Run
 * @property {number | null} code null when it never started or was stopped
 * @property {string} output both streams, in order
 */

const KILL_AFTER_MS = 5_000;
const isWindows = process.platform === 'win32';

/**
 * Runs a program to its end in the project's folder and keeps what it prints. It never throws.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, timeout?: number, shell?: boolean }} [options] timeout in seconds
 * @returns {Promise<Run>}
 */
export function run(command, args, { env, timeout = 900, shell = false } = {}) {
  return new Promise((resolve) => {
    // A process group of its own, so that stopping it stops what it has started as well.
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...colourEnv, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: !isWindows,
      shell,
    });
    let output = '';
    const keep = (/** @type {string} */ text) => {
      output += text;
    };
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);

    const leave = (/** @type {NodeJS.Signals} */ signal) => {
      stop(child, 'SIGTERM');
      process.exit(signal === 'SIGINT' ? 130 : 143);
    };
    process.once('SIGINT', leave).once('SIGTERM', leave);

    /** @type {NodeJS.Timeout | undefined} */
    let killer;
    const deadline = setTimeout(() => {
      keep(`\nStopped: it had not ended after ${timeout} seconds.\n`);
      stop(child, 'SIGTERM');
      killer = setTimeout(stop, KILL_AFTER_MS, child, 'SIGKILL');
    }, timeout * 1000);

    const done = (/** @type {number | null} */ code) => {
      clearTimeout(deadline);
      clearTimeout(killer);
      process.off('SIGINT', leave).off('SIGTERM', leave);
      // Some colour whatever they write to as soon as they see CI.
      resolve({ code, output: hasColour ? output : stripVTControlCharacters(output) });
    };
    child.on('error', (error) => {
      keep(`${error.message}\n`);
      done(null);
    });
    child.on('close', done);
  });
}

/**
 * Runs a tool of the project's own packages by the file that it starts from: no `npx`, no PATH, no shell.
 * @param {string} file below node_modules
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, timeout?: number }} [options]
 */
export const runTool = (file, args, options) =>
  run(process.execPath, [join(root, 'node_modules', file), ...args], options);

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function stop(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (isWindows) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended by itself in the meantime.
  }
}
