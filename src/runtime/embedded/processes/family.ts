import type { Birth } from '../protocol.ts';
import { FIELD, ringBell, terminalMemory } from '../terminal.ts';
import type { FromProcess } from './start.ts';

/** The number that Emscripten gives to every process; those that it starts count up from there. */
const FIRST_PID = 42;
/** Each takes the memory of an interpreter. */
const MOST_AT_ONCE = 12;

/** What a process has in common with those that it comes from and that come from it. */
export interface Family {
  readonly pid: number;
  readonly parent: number;
  /** That of the first one's terminal. */
  readonly memory: SharedArrayBuffer;
  /** To the page, which starts processes and sends them signals. */
  post(message: FromProcess): void;
}

/** The number of one more process; `null` where there are too many. */
export function takePid({ memory }: Family): number | null {
  const { fields } = terminalMemory(memory);
  const started = Atomics.add(fields, FIELD.started, 1) + 1;
  if (started - Atomics.load(fields, FIELD.ended) > MOST_AT_ONCE) {
    countEnd(memory);
    return null;
  }
  return FIRST_PID + started;
}

/** Makes room for another process. */
export function countEnd(memory: SharedArrayBuffer): void {
  Atomics.add(terminalMemory(memory).fields, FIELD.ended, 1);
}

/** Wakes all of them that wait for anything. */
export function wake({ memory }: Family): void {
  ringBell(terminalMemory(memory).fields);
}

/** Of the process that the page starts itself. */
export const FIRST = { pid: FIRST_PID, parent: 1 } as const;

/**
 * That of this process. `null` where no memory grows: what processes hand to each other comes through such.
 *
 * @param terminal its own terminal's memory
 */
export function familyOf(
  terminal: SharedArrayBuffer,
  birth: Birth | null,
  post: (message: FromProcess) => void,
): Family | null {
  if (!('grow' in SharedArrayBuffer.prototype)) return null;
  const { pid, parent } = birth?.start ?? FIRST;
  return { pid, parent, memory: birth?.family ?? terminal, post };
}
