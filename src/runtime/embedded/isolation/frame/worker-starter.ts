import type { WorkerStart } from '../protocol.ts';

const ANSWER_DEADLINE_MS = 3_000;
const PROBE = 'onmessage = (event) => postMessage(event.data)';

/**
 * Finds out how workers start here. WebKit starts no `blob:` worker in a frame with an opaque origin, and says so
 * at once. A `data:` worker it starts; but such a one is of no use where it keeps us from sharing memory with it.
 */
export async function findWorkerStart(): Promise<WorkerStart> {
  for (const start of ['blob', 'data'] as const) if (await starts(start)) return start;
  return 'none';
}

/** Makes the URL of a worker's script. To be made once for each script. */
export function workerUrl(start: 'blob' | 'data', script: string): string {
  if (start === 'data') return `data:text/javascript;charset=utf-8,${encodeURIComponent(script)}`;
  return URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
}

function starts(start: 'blob' | 'data'): Promise<boolean> {
  const memory = typeof SharedArrayBuffer === 'undefined' ? null : new SharedArrayBuffer(1);
  return new Promise((resolve) => {
    const url = workerUrl(start, PROBE);
    const worker = makeWorker(url);
    const deadline = setTimeout(() => settle(false), ANSWER_DEADLINE_MS);

    function settle(works: boolean) {
      clearTimeout(deadline);
      worker?.terminate();
      URL.revokeObjectURL(url);
      resolve(works);
    }

    if (worker === null) return settle(false);
    worker.onerror = () => settle(false);
    worker.onmessageerror = () => settle(false);
    worker.onmessage = ({ data }) => settle(memory === null || data instanceof SharedArrayBuffer);
    worker.postMessage(memory);
  });
}

function makeWorker(url: string): Worker | null {
  try {
    return new Worker(url);
  } catch {
    return null;
  }
}
