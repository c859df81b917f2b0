// @ts-check
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { SetupError } from './say.mjs';

const LOOK_AGAIN_MS = 100;
/** Longer than all deadlines of what is done meanwhile. */
const DEADLINE_MS = 10 * 60_000;
/** So long a lock may be without the name of its owner: he is about to write it, or was ended just then. */
const NAMELESS_MS = 5_000;

/**
 * Does something while no other process of this machine does: `npm start` beside `npm test` make the same files. The lock of a
 * process that is no more does not count.
 *
 * @template Result
 * @param {string} lock a file that stands for it
 * @param {() => Promise<Result>} work
 * @param {{ deadline?: number }} [options] in milliseconds
 * @returns {Promise<Result>}
 * @throws SetupError when another process has it for too long
 */
export async function oneAtATime(lock, work, { deadline = DEADLINE_MS } = {}) {
  const end = Date.now() + deadline;
  while (!take(lock)) {
    if (Date.now() > end)
      throw new SetupError(
        `Process ${owner(lock) ?? '(unknown)'} is still busy with ${dirname(lock)}. End it, or delete ${lock}.`,
      );
    await wait(LOOK_AGAIN_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** @param {string} lock */
function take(lock) {
  mkdirSync(dirname(lock), { recursive: true });
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (isAbandoned(lock)) rmSync(lock, { force: true });
    return false;
  }
}

/** @param {string} lock */
function isAbandoned(lock) {
  const pid = owner(lock);
  if (pid !== null) return !isAlive(pid);
  const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  return age > NAMELESS_MS;
}

/** @param {string} lock @returns {number | null} */
function owner(lock) {
  try {
    return Number(readFileSync(lock, 'utf8')) || null;
  } catch {
    return null;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
