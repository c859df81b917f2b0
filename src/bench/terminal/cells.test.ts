import { execFileSync } from 'node:child_process';
import { Terminal } from '@xterm/xterm';
import { expect, it, test } from 'vitest';
import { cellsOf, countCells } from './cells.ts';

const SAMPLES = [
  'plain',
  'naïve',
  'e\u0301',
  '日本語',
  'ﾊﾝｶｸ ＺＥＮ',
  '한국어',
  '🐍',
  '🥱🫠🪤',
  '❤️',
  '❤',
  '1️⃣',
  '🇵🇱',
  '👍🏽',
  'שלום',
  'مرحبا',
  'नमस्ते',
  'soft\u00adhyphen',
];

const sum = (cells: Iterable<number>) => [...cells].reduce((all, each) => all + each, 0);

/** The column of the cursor in a real terminal behind a text. */
async function columnsOf(text: string): Promise<number> {
  const terminal = new Terminal({ cols: 60, rows: 3, allowProposedApi: true });
  countCells(terminal);
  await new Promise<void>((done) => terminal.write(text, done));
  return terminal.buffer.active.cursorX;
}

test.each(SAMPLES)('a terminal gives %s as many cells as are counted', async (text) => {
  expect(await columnsOf(text)).toBe(sum(cellsOf(text)));
});

test.each([
  ['日本語', 6],
  ['🐍🥱', 4],
  ['❤️!', 3],
  ['e\u0301', 1],
  ['🇵🇱', 2],
])('%s takes %i cells', (text, cells) => expect(sum(cellsOf(text))).toBe(cells));

/** Prints, of every character that Python knows and that is no accent, whether `traceback` counts two columns for it. */
const WIDE_IN_PYTHON = `
import sys, unicodedata
for code in range(0x20, 0x110000):
    category = unicodedata.category(chr(code))
    if category not in ("Cn", "Cs", "Co", "Cc", "Cf", "Mn", "Me"):
        print(code, int(unicodedata.east_asian_width(chr(code)) in "WF"))
`;

it('counts two cells for what CPython counts two columns for, and no others', () => {
  const said = execFileSync('python3', ['-c', WIDE_IN_PYTHON], { encoding: 'utf8', maxBuffer: 1 << 26 });
  const wrong = said
    .trim()
    .split('\n')
    .map((line) => line.split(' ').map(Number))
    .filter(([code = 0]) => !isOfKorean(code) && !becameWide(code))
    .filter(([code = 0, isWide]) => (sum(cellsOf(String.fromCodePoint(code))) === 2) !== (isWide === 1))
    .map(([code = 0]) => code.toString(16));
  expect(wrong).toEqual([]);
});

/** Letters that join the first one of a syllable. */
const isOfKorean = (code: number) => code >= 0x1160 && code <= 0x11ff;
/** Wide since Unicode 16, which the machine's Python may not know yet. */
const becameWide = (code: number) =>
  (code >= 0x2630 && code <= 0x2637) ||
  (code >= 0x268a && code <= 0x268f) ||
  (code >= 0x4dc0 && code <= 0x4dff) ||
  (code >= 0x1d300 && code <= 0x1d376);
