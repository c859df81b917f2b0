import type { Terminal } from '@xterm/xterm';

/** The sequence that makes a link of the text behind it. */
const HYPERLINK = 8;

/**
 * What a program prints leads nowhere: xterm.js would open any page behind a text, with whatever the program knows in its
 * address. The text itself stays.
 */
export function refuseLinks({ parser }: Terminal): void {
  parser.registerOscHandler(HYPERLINK, () => true);
}
