import { type TerminalSize, USUAL_SIZE } from '../process.ts';
import { type AlarmClock, createAlarmClock } from './alarm-clock.ts';
import { type CpuClock, createCpuClock } from './cpu-clock.ts';
import { createAttributes, type TerminalAttributes } from './terminal-attributes.ts';
import { createTypedLines } from './typed-lines.ts';
import { sharesMemory } from './waits/way-to-wait.ts';

/** The program's end of the terminal. Nothing of it waits: see waits.ts. */
export interface Terminal {
  /** False where a program gets no input at all. */
  readonly canWait: boolean;
  /** What a read waits for. */
  readonly input: Wanted;
  /** What one waits for who reads on until a line is whole. */
  readonly line: Wanted;
  /** Copies at most one line of what was typed. `0` at end of file, or where nothing is there yet. */
  readLine(into: Uint8Array): number;
  /** Whether a signal is pending: cheap, as it is asked at each text that Python makes. */
  hasSignal(): boolean;
  /** The interpreter's loop has come around: Python code is being run. */
  showLife(): void;
  /** The number of a pending signal, which is thereby no longer pending, or 0. */
  takeSignal(): number;
  /** Takes all that was typed and not yet read: another process reads it. */
  takeTyped(): Uint8Array;
  size(): TerminalSize;
  readonly attributes: TerminalAttributes;
  /** Rings as SIGALRM. */
  readonly alarm: AlarmClock;
  /** Stands still while the program waits. */
  readonly cpu: CpuClock;
}

const SIGALRM = 14;

/** Something that a program waits for. */
export interface Wanted {
  isReady(): boolean;
  /** It waits no longer than this; for ever if that is `Infinity`. */
  readonly milliseconds: number;
  /** Called if it has to wait, and when that is over. */
  readonly begins?: () => void;
  readonly ends?: () => void;
}

/** How a wait ends: also by a signal, which stays pending for Python to take. */
export type WaitEnd = 'ready' | 'over' | 'interrupted';

/** A terminal of a worker that may block. */
export interface BlockingTerminal extends Terminal {
  waitFor(wanted: Wanted): WaitEnd;
}

/** Takes the signal of an alarm that is due: its number, or 0. */
export function alarmOf(alarm: AlarmClock): number {
  if (!alarm.isDue()) return 0;
  alarm.ring();
  return SIGALRM;
}

/** A terminal that nobody sits at: for browsers without shared memory that cannot suspend a program either. */
export const DEAF_TERMINAL: BlockingTerminal = {
  canWait: false,
  input: { isReady: () => true, milliseconds: 0 },
  line: { isReady: () => true, milliseconds: 0 },
  readLine: () => 0,
  waitFor: () => 'over',
  hasSignal: () => false,
  showLife() {},
  takeSignal: () => 0,
  takeTyped: () => new Uint8Array(),
  attributes: createAttributes(),
  size: () => USUAL_SIZE,
  alarm: createAlarmClock(),
  cpu: createCpuClock(),
};

/** A program waiting for input is alive: count it as if it had run a lot of code. */
export const SIGNS_OF_A_WAIT = 50_000;

/** Called when a read has to wait, and when it is over or has made room in the ring: with whether what is typed is not to be shown. */
export interface ReadListener {
  onWait(isSecret: boolean): void;
  onRead(isSecret: boolean): void;
  /** Called when the program turns the echo off or on. */
  onEcho(isSecret: boolean): void;
}

export function createTerminal(
  { fields, ring, family }: TerminalMemory,
  { onWait, onRead, onEcho }: ReadListener,
): BlockingTerminal {
  const lines = createTypedLines();
  const attributes = createAttributes(onEcho);
  const alarm = createAlarmClock();
  const cpu = createCpuClock();

  /** Makes room for what did not fit into the ring. */
  function empty() {
    const read = Atomics.load(fields, FIELD.read);
    const unread = (Atomics.load(fields, FIELD.typed) - read) >>> 0;
    if (unread === 0) return;
    const start = (read >>> 0) % RING_BYTES;
    const untilEnd = ring.slice(start, Math.min(start + unread, RING_BYTES));
    lines.add(untilEnd);
    lines.add(ring.slice(0, unread - untilEnd.length));
    Atomics.store(fields, FIELD.read, read + unread);
    onRead(attributes.isSecret());
  }

  const wanted = (isThere: (isClosed: boolean) => boolean): Wanted => ({
    isReady() {
      // In this order: what was typed before the input was closed is in the ring by then.
      const isClosed = Atomics.load(fields, FIELD.closed) === 1;
      empty();
      return isThere(isClosed);
    },
    milliseconds: Number.POSITIVE_INFINITY,
    begins: () => onWait(attributes.isSecret()),
    ends: () => onRead(attributes.isSecret()),
  });

  return {
    canWait: true,
    input: wanted(lines.isReadable),
    line: wanted(lines.hasLine),
    readLine(into) {
      empty();
      return lines.take(into);
    },
    waitFor({ isReady, milliseconds, begins, ends }) {
      Atomics.add(fields, FIELD.signsOfLife, SIGNS_OF_A_WAIT);
      const start = performance.now();
      const end = start + milliseconds;
      for (let hasBegun = false; ; ) {
        // Read before looking, so that a bell that rings in between ends the wait at once.
        const bell = Atomics.load(family, FIELD.bell);
        const isInterrupted = Atomics.load(fields, FIELD.signal) !== 0 || alarm.isDue();
        const remaining = end - performance.now();
        const how = isInterrupted ? 'interrupted' : isReady() ? 'ready' : remaining <= 0 ? 'over' : null;
        if (how !== null) {
          cpu.waited(performance.now() - start);
          if (hasBegun) ends?.();
          return how;
        }
        if (!hasBegun) begins?.();
        hasBegun = true;
        Atomics.wait(family, FIELD.bell, bell, Math.min(remaining, alarm.left()));
      }
    },
    // Not atomic: a signal that is missed now is seen the next time.
    hasSignal: () => fields[FIELD.signal] !== 0 || alarm.isDue(),
    showLife: () => void Atomics.add(fields, FIELD.signsOfLife, 1),
    takeSignal: () => takeSignal(fields) || alarmOf(alarm),
    takeTyped() {
      empty();
      return lines.takeAll();
    },
    alarm,
    cpu,
    size: () => sizeIn(fields),
    attributes,
  };
}

/**
 * The memory that a page and a running interpreter share, since a worker that runs Python takes no messages.
 * Whole numbers at the front, then a ring of bytes that were typed and not yet read. One side writes a field.
 */
export const FIELD = {
  /** Counted up at every change below: what a blocked worker waits on, that of the first process also if it is another one. */
  bell: 0,
  /** Bytes typed so far, modulo 2³². Page. */
  typed: 1,
  /** Bytes read so far, modulo 2³². Worker. */
  read: 2,
  /** 1 once the input is closed. Page. */
  closed: 3,
  /** A bit for each pending signal. The page sets them, the worker clears them. */
  signal: 4,
  /** The terminal's size in characters. Page. */
  cols: 5,
  rows: 6,
  /** Counted up whenever the interpreter's loop looks for a signal, modulo 2³²: that Python code is being run. Worker. */
  signsOfLife: 7,
  /** Of the first process: how many others were started, and how many of them have ended. */
  started: 8,
  ended: 9,
} as const;

/** Bytes of typed text that wait in the ring at most; more waits in the page. */
export const RING_BYTES = 1 << 16;

const HEADER_BYTES = 64;

export interface TerminalMemory {
  readonly fields: Int32Array;
  readonly ring: Uint8Array;
  /** The fields of the first process, whose bell rings for all. */
  readonly family: Int32Array;
}

/** The memory for one run, or `null` where the page is not allowed any. */
export function allocateTerminalMemory(): SharedArrayBuffer | null {
  if (!sharesMemory()) return null;
  const buffer = new SharedArrayBuffer(HEADER_BYTES + RING_BYTES);
  const { fields } = terminalMemory(buffer);
  fields[FIELD.cols] = USUAL_SIZE.cols;
  fields[FIELD.rows] = USUAL_SIZE.rows;
  return buffer;
}

/**
 * Both sides' view of it.
 *
 * @param first that of the first process, if it is another one
 */
export function terminalMemory(buffer: SharedArrayBuffer, first = buffer): TerminalMemory {
  return {
    fields: fieldsIn(buffer),
    ring: new Uint8Array(buffer, HEADER_BYTES, RING_BYTES),
    family: fieldsIn(first),
  };
}

function fieldsIn(buffer: SharedArrayBuffer): Int32Array {
  return new Int32Array(buffer, 0, HEADER_BYTES / Int32Array.BYTES_PER_ELEMENT);
}

/** The terminal's size. */
export function sizeIn(fields: Int32Array): TerminalSize {
  return { cols: Atomics.load(fields, FIELD.cols), rows: Atomics.load(fields, FIELD.rows) };
}

/** Wakes all that wait for anything. */
export function ringBell(family: Int32Array): void {
  Atomics.add(family, FIELD.bell, 1);
  Atomics.notify(family, FIELD.bell);
}

/** Has a signal pend. */
export function setSignal({ fields, family }: TerminalMemory, signal: number): void {
  Atomics.or(fields, FIELD.signal, 1 << (signal - 1));
  ringBell(family);
}

/** The one with the lowest number first. */
function takeSignal(fields: Int32Array): number {
  const pending = Atomics.load(fields, FIELD.signal);
  if (pending === 0) return 0;
  const signal = 32 - Math.clz32(pending & -pending);
  Atomics.and(fields, FIELD.signal, ~(1 << (signal - 1)));
  return signal;
}
