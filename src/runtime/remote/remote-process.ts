import type { OutputChunk, Process, ProcessExit, Waiting } from '../process.ts';
import { KILLED_ELSEWHERE_MS, STOPPED_ELSEWHERE_MS } from '../stopping.ts';
import { createOutputWindow } from './output-flow.ts';
import { OUTPUT_MESSAGE, OUTPUT_WINDOW, type ToRemote } from './protocol.ts';

/** A process that runs elsewhere, as the page has it. */
export interface RemoteProcess extends Process {
  /** False when the other side sends more than there is room for: then it is not ours any more. */
  add(chunks: readonly OutputChunk[]): boolean;
  wait(waiting: Waiting): void;
  end(exit: Ended): void;
  /** The other side is gone, for a reason that it gave or because nobody needs it. */
  lose(reason: string | undefined): void;
}

/** How it ended: for how long it ran, is for the page to say. */
type Ended = Omit<ProcessExit, 'milliseconds'>;

type About = Extract<ToRemote, { process: number }>;

/**
 * @param process its number
 * @param onHang called with half a sentence when the other side does not end the process in time
 */
export function createRemoteProcess(
  process: number,
  post: (message: About) => void,
  onHang: (reason: string) => void,
): RemoteProcess {
  const startedAt = performance.now();
  const output = createOutputWindow(OUTPUT_WINDOW + 16 * OUTPUT_MESSAGE, (weight) =>
    post({ type: 'output-read', process, weight }),
  );
  let resolveExit: (exit: ProcessExit) => void = () => {};
  const exit = new Promise<ProcessExit>((resolve) => {
    resolveExit = resolve;
  });
  let onWaiting: (waiting: Waiting) => void = () => {};
  let hasEnded = false;
  let isToEnd = false;
  let deadline: ReturnType<typeof setTimeout> | undefined;

  function expectEnd(milliseconds: number) {
    if (hasEnded) return;
    isToEnd = true;
    clearTimeout(deadline);
    deadline = setTimeout(() => onHang('it did not end a program that it was told to end'), milliseconds);
  }

  function end({ ending, leftBehind, trace }: Ended) {
    hasEnded = true;
    clearTimeout(deadline);
    output.close();
    const milliseconds = performance.now() - startedAt;
    resolveExit({ ending, leftBehind, ...(trace !== undefined && { trace }), milliseconds });
  }

  return {
    output: output.stream,
    input: new WritableStream<string>({
      write: (text) => post({ type: 'input', process, text }),
      close: () => post({ type: 'end-input', process }),
    }),
    exit,
    interrupt: () => post({ type: 'interrupt', process }),
    stop() {
      post({ type: 'stop', process });
      expectEnd(STOPPED_ELSEWHERE_MS);
    },
    kill() {
      post({ type: 'kill', process });
      expectEnd(KILLED_ELSEWHERE_MS);
    },
    resize: ({ cols, rows }) => post({ type: 'resize', process, cols, rows }),
    whenWaiting(listener) {
      onWaiting = listener;
    },
    add: output.add,
    wait: (waiting) => onWaiting(waiting),
    end,
    lose(reason) {
      const isKilled = isToEnd || reason === undefined;
      end({ ending: isKilled ? { how: 'killed' } : { how: 'crashed', reason }, leftBehind: [] });
    },
  };
}
