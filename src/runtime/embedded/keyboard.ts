import type { TerminalSize } from '../process.ts';
import type { TerminalNews } from './protocol.ts';
import { FIELD, RING_BYTES, ringBell, setSignal, type TerminalMemory } from './terminal.ts';

export const SIGINT = 2;

/**
 * More signs of life than this after an interrupt mean that the program goes on. Measured: a KeyboardInterrupt that makes
 * its way out and prints its traceback gives 30 to 170, an endless loop 60,000 in 0.4 s.
 */
export const SIGNS_OF_ENDING = 5_000;

/** The page's end of the terminal: what is typed, Ctrl-C, the window's size. Never blocks. */
export interface Keyboard {
  type(text: string): void;
  /** End of file, after all that was typed. */
  close(): void;
  interrupt(): void;
  /** What the program made of the last interrupt: not looked for it, taken it and gone on as if nothing had been, or taken it. */
  answer(): 'none' | 'goes on' | 'taken';
  resize(size: TerminalSize): void;
  /** The worker has news of the terminal. */
  hear(news: TerminalNews): void;
}

export function createKeyboard(memory: TerminalMemory): Keyboard {
  const { fields, ring, family } = memory;
  let waiting = new Uint8Array();
  let isClosing = false;
  let signsAtInterrupt = 0;

  function refill() {
    const typed = Atomics.load(fields, FIELD.typed);
    const unread = (typed - Atomics.load(fields, FIELD.read)) >>> 0;
    const fitting = waiting.subarray(0, RING_BYTES - unread);
    for (const [index, byte] of fitting.entries()) ring[((typed >>> 0) + index) % RING_BYTES] = byte;
    waiting = waiting.subarray(fitting.length);
    Atomics.store(fields, FIELD.typed, typed + fitting.length);
    if (isClosing && waiting.length === 0) Atomics.store(fields, FIELD.closed, 1);
    ringBell(family);
  }

  return {
    type(text) {
      if (isClosing) return;
      const typed = new TextEncoder().encode(text);
      const all = new Uint8Array(waiting.length + typed.length);
      all.set(waiting);
      all.set(typed, waiting.length);
      waiting = all;
      refill();
    },
    close() {
      isClosing = true;
      refill();
    },
    interrupt() {
      signsAtInterrupt = Atomics.load(fields, FIELD.signsOfLife);
      setSignal(memory, SIGINT);
    },
    answer() {
      if (Atomics.load(fields, FIELD.signal) !== 0) return 'none';
      const signs = (Atomics.load(fields, FIELD.signsOfLife) - signsAtInterrupt) >>> 0;
      return signs > SIGNS_OF_ENDING ? 'goes on' : 'taken';
    },
    resize({ cols, rows }) {
      Atomics.store(fields, FIELD.cols, cols);
      Atomics.store(fields, FIELD.rows, rows);
    },
    // The program has read: what did not fit into the ring can follow.
    hear: refill,
  };
}
