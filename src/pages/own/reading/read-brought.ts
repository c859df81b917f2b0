import { visible } from '#case';
import { OutOfTime } from './budget.ts';
import type { Brought } from './entry.ts';
import { LIMITS } from './limits.ts';
import { isWheel, isZip, ofProject } from './paths.ts';
import type { FromReader } from './protocol.ts';
import { type Reading, readProject } from './read-project.ts';
import ReaderWorker from './reader.worker.ts?worker';

/** Some browsers do not say that a worker will not start. */
const START_MS = 5_000;

/**
 * Reads what was brought: archives in a worker, so that the page goes on while they are unpacked. Where no worker
 * starts, and where there is nothing to unpack, the page reads by itself, within the same limits. Rejects once `signal`
 * says that nobody waits for it.
 */
export async function readBrought(brought: readonly Brought[], signal: AbortSignal): Promise<Reading> {
  const apart = brought.some(hasArchive) ? await readApart(brought, signal) : null;
  return apart ?? readProject(brought);
}

function hasArchive(brought: Brought): boolean {
  if (brought.kind === 'folder') return ofProject(brought.files).some(({ path }) => isWheel(path));
  return isZip(brought.file.path) || isWheel(brought.file.path);
}

/** `null` where no worker starts. */
async function readApart(brought: readonly Brought[], signal: AbortSignal): Promise<Reading | null> {
  const worker = startReader();
  if (!worker) return null;
  let deadline: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise((resolve, reject) => {
      const answersWithin = (ms: number, late: Reading | null, broken: Reading | null) => {
        clearTimeout(deadline);
        deadline = setTimeout(() => resolve(late), ms);
        worker.onerror = () => resolve(broken);
      };
      answersWithin(START_MS, null, null);
      worker.onmessage = ({ data }: MessageEvent<FromReader>) => {
        if (data.kind === 'read') resolve(data.reading);
        else answersWithin(LIMITS.unpackingMs, tookTooLong(brought), brokeOff(brought));
      };
      signal.addEventListener('abort', () => reject(signal.reason));
      signal.throwIfAborted();
      worker.postMessage(brought);
    });
  } finally {
    clearTimeout(deadline);
    worker.terminate();
  }
}

function startReader(): Worker | null {
  try {
    return new ReaderWorker();
  } catch {
    return null;
  }
}

function tookTooLong(brought: readonly Brought[]): Reading {
  return { kind: 'refused', problem: new OutOfTime(nameOf(brought)).message };
}

function brokeOff(brought: readonly Brought[]): Reading {
  const problem = `${nameOf(brought)} was not opened: this browser broke off unpacking it. Leave data and wheels out of it, and open it again.`;
  return { kind: 'refused', problem };
}

function nameOf([first, ...more]: readonly Brought[]): string {
  if (!first || more.length > 0) return 'What you brought';
  return visible(first.kind === 'folder' ? first.name : first.file.path);
}
