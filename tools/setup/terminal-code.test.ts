import { stripVTControlCharacters } from 'node:util';
import jsQR from 'jsqr';
import { expect, it } from 'vitest';
import { terminalCode } from './terminal-code.ts';

const FOLLOW = 'http://192.168.178.105:4173/#/follow/ABCDEF';
const SIDE = 8;
/** A cell of a terminal is twice as high as it is wide; each has an upper and a lower half. */
const HALVES: Readonly<Record<string, readonly [upper: boolean, lower: boolean]>> = {
  ' ': [false, false],
  '▀': [true, false],
  '▄': [false, true],
  '█': [true, true],
};

it('is what a camera reads off a dark terminal', () => {
  const lines = terminalCode(FOLLOW);
  // It fits into a terminal as it comes.
  expect(lines.length).toBeLessThanOrEqual(22);
  expect(read(lines)).toBe(FOLLOW);
});

it('says itself what is black and what is white', () => {
  for (const line of terminalCode(FOLLOW)) expect(line).toMatch(/^\x1b\[38;5;16;48;5;231m[ ▀▄█]+\x1b\[0m$/u);
});

/** As a photo of a terminal whose background is black. */
function read(lines: readonly string[]): string | undefined {
  const cells = lines.map((line) =>
    [...stripVTControlCharacters(line)].map((cell) => HALVES[cell] ?? [true, true]),
  );
  const columns = (cells[0]?.length ?? 0) + 4;
  const rows = 2 * cells.length + 4;
  const isBlack = (column: number, row: number) => {
    const cell = cells[Math.floor(row / 2) - 1]?.[column - 2];
    return cell ? cell[row % 2 === 0 ? 0 : 1] : true;
  };
  const pixels = new Uint8ClampedArray(columns * SIDE * rows * SIDE * 4);
  for (let y = 0; y < rows * SIDE; y += 1)
    for (let x = 0; x < columns * SIDE; x += 1)
      pixels.set(
        [0, 0, 0, 255].map((value, index) =>
          index < 3 && !isBlack(Math.floor(x / SIDE), Math.floor(y / SIDE)) ? 255 : value,
        ),
        (y * columns * SIDE + x) * 4,
      );
  return jsQR(pixels, columns * SIDE, rows * SIDE)?.data;
}
