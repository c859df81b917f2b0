// @ts-check
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
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

/**
 * @typedef {object} Options
 * @property {NodeJS.ProcessEnv} [env]
 * @property {number} [timeout] in seconds, of silence: a program that prints is alive
 * @property {boolean} [shell]
 * @property {(text: string) => void} [hear] gets what it prints as it comes
 */

const KILL_AFTER_MS = 5_000;
const isWindows = process.platform === 'win32';

/**
 * Runs a program to its end in the project's folder and keeps what it prints. It never throws.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Options} [options]
 * @returns {Promise<Run>}
 */
export function run(command, args, { env, timeout = 900, shell = false, hear = () => {} } = {}) {
  return new Promise((resolve) => {
    if (leaving !== null) return;
    // A process group of its own, so that stopping it stops what it has started as well.
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...colourEnv, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: !isWindows,
      shell,
    });
    follow(child);

    /** @type {NodeJS.Timeout | undefined} */
    let killer;
    const deadline = setTimeout(() => {
      keep(`\nStopped: it printed nothing for ${timeout} seconds.\n`);
      stop(child, 'SIGTERM');
      killer = setTimeout(stop, KILL_AFTER_MS, child, 'SIGKILL');
    }, timeout * 1000);

    let output = '';
    const keep = (/** @type {string} */ text) => {
      output += text;
      hear(text);
    };
    const onData = (/** @type {string} */ text) => {
      keep(text);
      deadline.refresh();
    };
    child.stdout.setEncoding('utf8').on('data', onData);
    child.stderr.setEncoding('utf8').on('data', onData);

    const done = (/** @type {number | null} */ code) => {
      clearTimeout(deadline);
      clearTimeout(killer);
      unfollow(child);
      // Some colour whatever they write to as soon as they see CI.
      if (leaving === null) resolve({ code, output: hasColour ? output : stripVTControlCharacters(output) });
    };
    child.on('error', (error) => {
      keep(`${error.message}\n`);
      done(null);
    });
    child.on('close', done);
  });
}

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();
/** @type {NodeJS.Signals | null} */
let leaving = null;
/** @type {readonly NodeJS.Signals[]} */
const LEAVE = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** @param {import('node:child_process').ChildProcess} child */
function follow(child) {
  if (children.size === 0) for (const signal of LEAVE) process.on(signal, leave);
  children.add(child);
}

/** @param {import('node:child_process').ChildProcess} child */
function unfollow(child) {
  children.delete(child);
  if (children.size > 0) return;
  if (leaving !== null) process.exit(128 + constants.signals[leaving]);
  for (const signal of LEAVE) process.off(signal, leave);
}

/**
 * Ends all that runs, and then this process. A second signal does not wait for what they have to clean up.
 * @param {NodeJS.Signals} signal
 */
function leave(signal) {
  const isSecond = leaving !== null;
  leaving = signal;
  const end = (/** @type {NodeJS.Signals} */ how) => {
    for (const child of children) stop(child, how);
  };
  end(isSecond ? 'SIGKILL' : 'SIGTERM');
  setTimeout(end, KILL_AFTER_MS, 'SIGKILL');
}

/**
 * Runs a tool of the project's own packages by the file that it starts from: no `npx`, no PATH, no shell.
 * @param {string} file below node_modules
 * @param {readonly string[]} args
 * @param {Options} [options]
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
