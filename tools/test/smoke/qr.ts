import { encode } from 'uqr';

/** A text as a QR code, for a terminal with light letters on a dark ground: two rows of modules in each line. */
export function qr(text: string): string {
  const { data } = encode(text, { ecc: 'L', border: 2 });
  const lines: string[] = [];
  for (let row = 0; row < data.length; row += 2)
    lines.push(
      (data[row] ?? [])
        .map((upper, column) => HALVES[Number(upper) * 2 + Number(data[row + 1]?.[column] ?? false)])
        .join(''),
    );
  return lines.join('\n');
}

/** By whether the upper and the lower module are dark. */
const HALVES = ['█', '▀', '▄', ' '];
