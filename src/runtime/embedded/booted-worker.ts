import type { Launch } from '../program.ts';
import { RuntimeFailure } from '../runtime.ts';
import { createKeyboard, type Keyboard } from './keyboard.ts';
import { allocateMailbox, deliver } from './mailbox.ts';
import { createMessageKeyboard } from './message-keyboard.ts';
import type { Birth, EmbeddedHost, Given, InterpreterAssets, WayToWait, WorkerListener } from './protocol.ts';
import { allocateTerminalMemory, terminalMemory } from './terminal.ts';

/** A boot takes 0.1 s; a slow phone on battery gets two hundred times that. */
const BOOT_DEADLINE_MS = 20_000;

/** A worker with an interpreter in it that waits for its one program. */
export interface BootedWorker {
  /** CPython's: `3.14.2` */
  readonly version: string;
  /** `null` where a program can wait for nobody. */
  readonly keyboard: Keyboard | null;
  /** That of its terminal, where it shares any. */
  readonly memory: SharedArrayBuffer | null;
  /** False once it was terminated or died by itself. */
  isAlive(): boolean;
  /** Runs what it was launched for. */
  run(given: Given, listener: WorkerListener): void;
  terminate(): void;
}

/** Rejects with a `RuntimeFailure`; the worker is terminated then, and when `signal` aborts. */
export function bootWorker(
  host: EmbeddedHost,
  assets: InterpreterAssets,
  packages: readonly Uint8Array[],
  launch: Launch,
  signal: AbortSignal,
  birth: Birth | null = null,
): Promise<BootedWorker> {
  return new Promise((resolve, reject) => {
    const memory = allocateTerminalMemory();
    const mailbox = launch.ahead === 'to-site' ? allocateMailbox() : null;
    let isAlive = true;
    let listener: WorkerListener = {
      onMessage(message) {
        if (message.type === 'booted') settle(() => resolve(booted(message.version, message.waits)));
        else if (message.type === 'broken') fail(`Python did not start: ${message.reason}`);
      },
      onFailure: (reason) => fail(`The worker that runs Python did not start: ${reason}`),
    };

    const port = host.startWorker({
      onMessage: (message) => listener.onMessage(message),
      onFailure(reason) {
        isAlive = false;
        listener.onFailure(reason);
      },
    });
    const deadline = setTimeout(
      () =>
        fail(`Python did not start within ${BOOT_DEADLINE_MS / 1000} seconds. Reload the page to try again.`),
      BOOT_DEADLINE_MS,
    );
    const onAbort = () => fail('Python was stopped before it had started.');
    signal.addEventListener('abort', onAbort);
    const { stackBytes } = host;
    port.post({ type: 'boot', launch, assets, packages, terminal: memory, mailbox, stackBytes, birth });

    function terminate() {
      isAlive = false;
      port.terminate();
    }

    function settle(how: () => void) {
      clearTimeout(deadline);
      signal.removeEventListener('abort', onAbort);
      how();
    }

    function fail(message: string) {
      terminate();
      settle(() => reject(new RuntimeFailure(message)));
    }

    function booted(version: string, waits: WayToWait): BootedWorker {
      return {
        version,
        keyboard: memory
          ? createKeyboard(terminalMemory(memory, birth?.family))
          : waits === 'suspension'
            ? createMessageKeyboard(port.post)
            : null,
        memory,
        isAlive: () => isAlive,
        run(given, newListener) {
          listener = newListener;
          if (mailbox) deliver(mailbox, given);
          else port.post({ type: 'run', ...given });
        },
        terminate,
      };
    }
  });
}
