import type { Terminal } from '@xterm/xterm';

/** More than a terminal of ours has rows or columns. */
const MOST_TIMES = 256;

/** Control sequences that repeat an action: insert, delete, scroll, tab, repeat. */
const REPEATING = [...'@ILMPSTXZb'].map((final) => ({ final }));

/** xterm.js would scroll 2³¹ times if a program asks for it, and the page would hang. Such a sequence is ignored. */
export function refuseEndlessRepeats({ parser }: Terminal): void {
  for (const sequence of REPEATING)
    parser.registerCsiHandler(sequence, ([times]) => Number(times) > MOST_TIMES);
}

/** The sequence that turns the text after it into a link. */
const HYPERLINK = 8;

/**
 * No link in what a program prints: xterm.js would open any page behind a text, with all that the program knows in its
 * address. The text itself stays.
 */
export function refuseLinks({ parser }: Terminal): void {
  parser.registerOscHandler(HYPERLINK, () => true);
}
