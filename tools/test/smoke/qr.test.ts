import jsQR from 'jsqr';
import { expect, it } from 'vitest';
import { qr } from './qr.ts';

const CELL = 4;

/** As a camera sees it on a dark terminal. */
function photographed(code: string) {
  const rows = code
    .split('\n')
    .flatMap((line) => [
      [...line].map((half) => half === '█' || half === '▀'),
      [...line].map((half) => half === '█' || half === '▄'),
    ]);
  const width = (rows[0]?.length ?? 0) * CELL;
  const pixels = rows.flatMap((row) => {
    const line = row.flatMap((light) => Array.from({ length: CELL }, () => (light ? 255 : 0)));
    return Array.from({ length: CELL }, () => line).flat();
  });
  const data = Uint8ClampedArray.from(pixels.flatMap((light) => [light, light, light, 255]));
  return { data, width, height: rows.length * CELL };
}

it('is read by a camera from a dark terminal', () => {
  const address = 'http://192.168.178.20:4174/#/preflight';
  const { data, width, height } = photographed(qr(address));
  expect(jsQR(data, width, height)?.data).toBe(address);
});
