import { QRCodeSVG } from 'qrcode.react';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** A text as a QR code, for a terminal with light letters on a dark ground: two rows of modules in each line. */
export function qr(text: string): string {
  const { size, isDark } = modulesOf(text);
  const lines = Array.from({ length: Math.ceil(size / 2) }, (_, line) =>
    Array.from(
      { length: size },
      (_, x) => HALVES[Number(isDark(x, 2 * line)) * 2 + Number(isDark(x, 2 * line + 1))],
    ),
  );
  return lines.map((line) => line.join('')).join('\n');
}

/** By whether the upper and the lower module are dark. */
const HALVES = ['█', '▀', '▄', ' '];

function modulesOf(text: string) {
  const svg = renderToStaticMarkup(createElement(QRCodeSVG, { value: text, level: 'L', marginSize: 2 }));
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const dark = new Set<string>();
  // The first path is the ground. The others are rows of dark modules: from where, and how many.
  for (const [, x, y, count] of svg.slice(svg.lastIndexOf('<path')).matchAll(/M(\d+)[ ,](\d+) ?h(\d+)v1H/g))
    for (let each = 0; each < Number(count); each++) dark.add(`${Number(x) + each} ${y}`);
  return { size, isDark: (x: number, y: number) => dark.has(`${x} ${y}`) };
}
