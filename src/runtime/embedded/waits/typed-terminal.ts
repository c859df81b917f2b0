import { USUAL_SIZE } from '../../process.ts';
import { createAlarmClock } from '../alarm-clock.ts';
import { createCpuClock } from '../cpu-clock.ts';
import type { AfterInterrupt, ToTerminal } from '../protocol.ts';
import {
  alarmOf,
  type ReadListener,
  SIGNS_OF_A_WAIT,
  type Terminal,
  type WaitEnd,
  type Wanted,
} from '../terminal.ts';
import { createAttributes } from '../terminal-attributes.ts';
import { createTypedLines } from '../typed-lines.ts';

/** A terminal whose page sends messages, as it shares no memory: they come in whenever the worker has a turn of its loop. */
export interface TypedTerminal extends Terminal {
  receive(message: ToTerminal): void;
  whenReady(wanted: Wanted): Promise<WaitEnd>;
  /** Has the worker take what has come meanwhile. */
  turn(): Promise<void>;
}

/**
 * @param report is called with what became of an interrupt, at every turn and wait after it
 * @param turn see `createTurns`
 */
export function createTypedTerminal(
  report: (message: AfterInterrupt) => void,
  { onWait, onRead, onEcho }: ReadListener,
  turn: () => Promise<void>,
): TypedTerminal {
  const lines = createTypedLines();
  const attributes = createAttributes(onEcho);
  const alarm = createAlarmClock();
  const cpu = createCpuClock();
  let isClosed = false;
  let signal = 0;
  let size = USUAL_SIZE;
  let interrupt = 0;
  let signs = 0;
  let heard = () => {};

  /** Resolves when something has come, or so many ms are over. */
  async function news(milliseconds: number) {
    let alarm: ReturnType<typeof setTimeout> | undefined;
    await new Promise<void>((resolve) => {
      heard = resolve;
      if (Number.isFinite(milliseconds)) alarm = setTimeout(resolve, milliseconds);
    });
    clearTimeout(alarm);
  }

  function tell() {
    if (interrupt > 0) report({ type: 'after-interrupt', interrupt, isTaken: signal === 0, signs });
  }

  const wanted = (isThere: (isClosed: boolean) => boolean): Wanted => ({
    isReady: () => isThere(isClosed),
    milliseconds: Number.POSITIVE_INFINITY,
    begins: () => onWait(attributes.isSecret()),
    ends: () => onRead(attributes.isSecret()),
  });

  return {
    canWait: true,
    input: wanted(lines.isReadable),
    line: wanted(lines.hasLine),
    receive(message) {
      if (message.type === 'typed') lines.add(new TextEncoder().encode(message.text));
      else if (message.type === 'input-closed') isClosed = true;
      else if (message.type === 'resized') size = message.size;
      else [signal, interrupt, signs] = [message.signal, message.interrupt, 0];
      heard();
    },
    readLine: lines.take,
    async whenReady({ isReady, milliseconds, begins, ends }) {
      signs += SIGNS_OF_A_WAIT;
      tell();
      const start = performance.now();
      const end = start + milliseconds;
      for (let hasBegun = false; ; hasBegun = true) {
        const remaining = end - performance.now();
        const how =
          signal !== 0 || alarm.isDue()
            ? 'interrupted'
            : isReady()
              ? 'ready'
              : remaining <= 0
                ? 'over'
                : null;
        if (how !== null) {
          cpu.waited(performance.now() - start);
          if (hasBegun) ends?.();
          return how;
        }
        if (!hasBegun) begins?.();
        await news(Math.min(remaining, alarm.left()));
      }
    },
    async turn() {
      await turn();
      tell();
    },
    hasSignal: () => signal !== 0 || alarm.isDue(),
    showLife() {
      signs += 1;
    },
    takeSignal() {
      const taken = signal;
      signal = 0;
      return taken || alarmOf(alarm);
    },
    takeTyped: lines.takeAll,
    attributes,
    size: () => size,
    alarm,
    cpu,
  };
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
