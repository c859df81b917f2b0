import { encode } from 'uqr';

/** Black on white by number: what a terminal calls black and white may be grey on green, or the other way round. */
const INK = '\x1b[38;5;16;48;5;231m';
const PLAIN = '\x1b[0m';
/** Around the code, in its own dots: without it cameras do not find it on a dark terminal. */
const QUIET = 4;

/** Shows an address to cameras. A log gets none. */
export function sayCode(text: string): void {
  if (!process.stdout.isTTY) return;
  console.log();
  for (const line of terminalCode(text)) console.log(`  ${line}`);
  console.log();
}

/** A QR code in lines of text, two rows of dots in each. */
export function terminalCode(text: string): string[] {
  const { data } = encode(text, { border: QUIET, ecc: 'M' });
  const lines: string[] = [];
  for (let row = 0; row < data.length; row += 2) {
    const below = data[row + 1] ?? [];
    lines.push(`${INK}${(data[row] ?? []).map((dot, column) => glyph(dot, below[column])).join('')}${PLAIN}`);
  }
  return lines;
}

function glyph(upper: boolean, lower = false): string {
  if (upper) return lower ? '█' : '▀';
  return lower ? '▄' : ' ';
}
