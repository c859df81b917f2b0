import { visible } from '#case';
import { LIMITS, OutOfTime } from './budget.ts';
import type { Brought } from './entry.ts';
import { ofProject } from './passed.ts';
import { isWheel, isZip } from './paths.ts';
import { type Reading, readProject } from './read-project.ts';
import type { FromReader } from './reader.worker.ts';
import ReaderWorker from './reader.worker.ts?worker';

/** Some browsers do not report that a worker fails to start. */
const START_MS = 5_000;

/**
 * Reads the opened files: archives in a worker, so that the page responds while they are unpacked. If no worker starts,
 * or there is nothing to unpack, the page reads them itself, within the same limits. Rejects when `signal` aborts.
 */
export async function readBrought(brought: readonly Brought[], signal: AbortSignal): Promise<Reading> {
  const apart = brought.some(hasArchive) ? await readApart(brought, signal) : null;
  return apart ?? readProject(brought);
}

function hasArchive(brought: Brought): boolean {
  if (brought.kind === 'folder') return ofProject(brought.files).some(({ path }) => isWheel(path));
  return isZip(brought.file.path) || isWheel(brought.file.path);
}

/** `null` if no worker starts. */
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
  const problem = `${nameOf(brought)} was not opened: the browser stopped unpacking it. Leave out data and wheels, and open it again.`;
  return { kind: 'refused', problem };
}

function nameOf([first, ...more]: readonly Brought[]): string {
  if (!first || more.length > 0) return 'What you opened';
  return visible(first.kind === 'folder' ? first.name : first.file.path);
}
