import type { Terminal } from '@xterm/xterm';

/** More than a terminal of ours has rows or columns. */
const MOST_TIMES = 256;

/** Control sequences that do something as often as their number says: insert, delete, scroll, tab, repeat. */
const REPEATING = [...'@ILMPSTXZb'].map((final) => ({ final }));

/** xterm.js does as it is told: it would scroll 2³¹ times, and the page would hang. Such a sequence is left out. */
export function refuseEndlessRepeats({ parser }: Terminal): void {
  for (const sequence of REPEATING)
    parser.registerCsiHandler(sequence, ([times]) => Number(times) > MOST_TIMES);
}
