import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { SetupError } from './say.mjs';

const LOOK_AGAIN_MS = 100;
/** Longer than all deadlines of what is done meanwhile. */
const DEADLINE_MS = 10 * 60_000;
/** How long a lock may be without its owner's number: it is about to be written, or its owner was killed just then. */
const NAMELESS_MS = 5_000;

/**
 * Does something while no other process of this machine does: `npm start` beside `npm test` make the same files. The lock of a
 * process that is gone does not count.
 *
 * @param lock a file that stands for it
 * @throws SetupError when another process has it for too long
 */
export async function oneAtATime<Result>(
  lock: string,
  work: () => Promise<Result>,
  { deadline = DEADLINE_MS } = {},
): Promise<Result> {
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

function take(lock: string): boolean {
  mkdirSync(dirname(lock), { recursive: true });
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (isAbandoned(lock)) rmSync(lock, { force: true });
    return false;
  }
}

function isAbandoned(lock: string): boolean {
  const pid = owner(lock);
  if (pid !== null) return !isAlive(pid);
  const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  return age > NAMELESS_MS;
}

function owner(lock: string): number | null {
  try {
    return Number(readFileSync(lock, 'utf8')) || null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
