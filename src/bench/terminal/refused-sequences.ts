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

/** The sequence that makes a link of the text behind it. */
const HYPERLINK = 8;

/**
 * What a program prints leads nowhere: xterm.js would open any page behind a text, with whatever the program knows in its
 * address. The text itself stays.
 */
export function refuseLinks({ parser }: Terminal): void {
  parser.registerOscHandler(HYPERLINK, () => true);
}
