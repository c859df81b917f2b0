import { Terminal } from '@xterm/xterm';
import { describe, expect, it } from 'vitest';
import { countCells } from './cells.ts';
import { erase, redraw } from './line-drawing.ts';
import type { Line } from './line-editor.ts';

const WIDTH = 10;
const EMPTY: Line = { text: '', cursor: 0 };

/** A real terminal with a prompt on it, and what it shows after some drawings. */
async function screenAfter(prompt: string, drawings: readonly string[]) {
  const terminal = new Terminal({ cols: WIDTH, rows: 6, allowProposedApi: true });
  countCells(terminal);
  for (const text of [prompt, ...drawings]) await new Promise<void>((done) => terminal.write(text, done));
  const { active } = terminal.buffer;
  const lines = Array.from(
    { length: 6 },
    (_, row) =>
      active
        .getLine(active.baseY + row)
        ?.translateToString()
        .trimEnd() ?? '',
  );
  return { lines: lines.filter((line) => line !== ''), cursor: [active.cursorX, active.cursorY] };
}

describe('a line on the screen', () => {
  const place = { column: 2, width: WIDTH };

  it('is after the prompt, with the cursor in it', async () => {
    const { lines, cursor } = await screenAfter('> ', [redraw(EMPTY, { text: 'hello', cursor: 1 }, place)]);
    expect(lines).toEqual(['> hello']);
    expect(cursor).toEqual([3, 0]);
  });

  it.each([
    ['abcdefgh', ['> abcdefgh'], [0, 1]],
    ['abcdefghi', ['> abcdefgh', 'i'], [1, 1]],
    ['abcdefghijklmnopqrs', ['> abcdefgh', 'ijklmnopqr', 's'], [1, 2]],
  ])('wraps at the edge: %s', async (text, expected, position) => {
    const { lines, cursor } = await screenAfter('> ', [redraw(EMPTY, { text, cursor: text.length }, place)]);
    expect(lines).toEqual(expected);
    expect(cursor).toEqual(position);
  });

  it.each([
    ['日本', 1, ['> 日本'], [4, 0]],
    ['日本語の本', 5, ['> 日本語の', '本'], [2, 1]],
    // No half of a wide character stands at the edge.
    ['a日本語の本', 4, ['> a日本語', 'の本'], [9, 0]],
    ['e\u0301🐍x', 3, ['> e\u0301🐍x'], [5, 0]],
    ['שלום', 4, ['> שלום'], [6, 0]],
  ])('has the cursor behind what is wide, or takes no cell: %s', async (text, cursor, expected, position) => {
    const drawn = await screenAfter('> ', [redraw(EMPTY, { text, cursor }, place)]);
    expect(drawn.lines).toEqual(expected);
    expect(drawn.cursor).toEqual(position);
  });

  it('is redrawn where wide characters were', async () => {
    const wide = { text: '日本語の日本語', cursor: 6 };
    const { lines, cursor } = await screenAfter('> ', [
      redraw(EMPTY, wide, place),
      redraw(wide, { text: 'new', cursor: 3 }, place),
    ]);
    expect(lines).toEqual(['> new']);
    expect(cursor).toEqual([5, 0]);
  });

  it('is redrawn over all its rows', async () => {
    const long = { text: 'abcdefghijklmnopqrs', cursor: 12 };
    const { lines, cursor } = await screenAfter('> ', [
      redraw(EMPTY, long, place),
      redraw(long, { text: 'new', cursor: 3 }, place),
    ]);
    expect(lines).toEqual(['> new']);
    expect(cursor).toEqual([5, 0]);
  });

  it('leaves the prompt when it is removed', async () => {
    const long = { text: 'abcdefghijk', cursor: 11 };
    const { lines, cursor } = await screenAfter('> ', [redraw(EMPTY, long, place), erase(long, place)]);
    expect(lines).toEqual(['>']);
    expect(cursor).toEqual([2, 0]);
  });
});
