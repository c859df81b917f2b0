import { USUAL_SIZE } from '../../process.ts';
import type { AfterInterrupt, ToTerminal } from '../protocol.ts';
import { type ReadListener, SIGNS_OF_A_WAIT, type Terminal } from '../terminal.ts';

/** A terminal whose page sends messages, as it shares no memory: they come in whenever the worker has a turn of its loop. */
export interface TypedTerminal extends Terminal {
  receive(message: ToTerminal): void;
  /** Resolves when a read would find something: a line, the end of the file, a signal. */
  readable(): Promise<void>;
  /** Resolves when so many ms are over, or a signal has come. */
  rested(milliseconds: number): Promise<'slept' | 'interrupted'>;
  /** Has the worker take what has come meanwhile. */
  turn(): Promise<void>;
}

/** More than this waits for no end of its line. */
const LONGEST_LINE = 1 << 16;
const LINE_FEED = 10;

/**
 * @param report is called with what became of an interrupt, at every turn and wait after it
 * @param turn see `createTurns`
 */
export function createTypedTerminal(
  report: (message: AfterInterrupt) => void,
  listener: ReadListener,
  turn: () => Promise<void>,
): TypedTerminal {
  let typed = new Uint8Array();
  let isClosed = false;
  let signal = 0;
  let size = USUAL_SIZE;
  let interrupt = 0;
  let signs = 0;
  let heard = () => {};

  /** What has come wakes whoever waits. */
  const next = () =>
    new Promise<void>((resolve) => {
      heard = resolve;
    });

  function tell() {
    if (interrupt > 0) report({ type: 'after-interrupt', interrupt, isTaken: signal === 0, signs });
  }

  function wait() {
    signs += SIGNS_OF_A_WAIT;
    tell();
  }

  const isReadable = () =>
    signal !== 0 || isClosed || typed.length >= LONGEST_LINE || typed.includes(LINE_FEED);

  return {
    canWait: true,
    receive(message) {
      if (message.type === 'typed') typed = joined(typed, new TextEncoder().encode(message.text));
      else if (message.type === 'input-closed') isClosed = true;
      else if (message.type === 'resized') size = message.size;
      else [signal, interrupt, signs] = [message.signal, message.interrupt, 0];
      heard();
    },
    readLine(into) {
      if (signal !== 0) return 'interrupted';
      const end = typed.indexOf(LINE_FEED) + 1 || typed.length;
      const length = Math.min(end, into.length);
      into.set(typed.subarray(0, length));
      typed = typed.subarray(length);
      return length;
    },
    async readable() {
      if (isReadable()) return;
      wait();
      listener.onWait();
      while (!isReadable()) await next();
      listener.onRead();
    },
    // In a place where nothing can wait.
    sleep: () => 'slept',
    async rested(milliseconds) {
      wait();
      const end = performance.now() + milliseconds;
      for (;;) {
        if (signal !== 0) return 'interrupted';
        const remaining = end - performance.now();
        if (remaining <= 0) return 'slept';
        let alarm: ReturnType<typeof setTimeout> | undefined;
        const over = new Promise<void>((resolve) => {
          alarm = setTimeout(resolve, remaining);
        });
        await Promise.race([over, next()]);
        clearTimeout(alarm);
      }
    },
    async turn() {
      await turn();
      tell();
    },
    hasSignal: () => signal !== 0,
    showLife() {
      signs += 1;
    },
    takeSignal() {
      const taken = signal;
      signal = 0;
      return taken;
    },
    size: () => size,
  };
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/**
 * Gives turns of the worker's loop, in which messages come in: 20 µs each, where a timer of 0 ms takes 4 ms. To be called while the
 * worker has its channels: see disarm.ts.
 */
export function createTurns(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  let taken = () => {};
  port1.onmessage = () => taken();
  return () =>
    new Promise((resolve) => {
      taken = resolve;
      port2.postMessage(null);
    });
}
