import { Terminal } from '@xterm/xterm';
import { describe, expect, it, vi } from 'vitest';
import { cutNotice } from '#runtime';
import { SANE } from './screen-text.ts';
import { continuation, createScreenWriter } from './screen-writer.ts';

const ROWS = 10;
const NOBODY_TYPES = { current: null };

function screen() {
  const terminal = new Terminal({
    cols: 40,
    rows: ROWS,
    scrollback: 5_000,
    convertEol: true,
    allowProposedApi: true,
  });
  const writer = createScreenWriter(terminal, NOBODY_TYPES);
  return { terminal, writer };
}

/** All that one can scroll to. */
function text({ buffer: { active } }: Terminal): string {
  const lines = Array.from({ length: active.length }, (_, row) =>
    active.getLine(row)?.translateToString(true),
  );
  return lines.join('\n').trimEnd();
}

const lines = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => `line ${from + index}\n`).join('');
const flood = (cut: number, last: number) =>
  lines(0, 500) + SANE + cutNotice(cut) + lines(last - 4_000, 4_000);

describe('a text that grows', () => {
  it('is shown as far as it has come', async () => {
    const { terminal, writer } = screen();
    writer.show('one\n', true);
    writer.show('one\ntwo\n', true);
    await expect.poll(() => text(terminal)).toBe('one\ntwo');
    writer.show('one\ntwo\nthree', false);
    await expect.poll(() => text(terminal)).toBe('one\ntwo\nthree');
  });

  it('is forgotten for another one, at once, with whatever state it has left', async () => {
    const { terminal, writer } = screen();
    writer.show(`${lines(0, 3_000)}\x1b[?1049h\x1b[20l\x1b]0;open`, true);
    writer.show('another\nrun', true);
    await expect.poll(() => text(terminal)).toBe('another\nrun');
    expect(terminal.buffer.active.type).toBe('normal');
  });

  it('is shown with what was cut from it, when it has ended', async () => {
    const { terminal, writer } = screen();
    writer.show(lines(0, 4_500), true);
    writer.show(flood(7_000, 20_000), true);
    writer.show(flood(9_999, 90_000), true);
    writer.show(flood(9_999, 90_000), false);
    await expect.poll(() => text(terminal)).toMatch(/line 89999$/);
    await expect.poll(() => text(terminal)).toContain('9,999 characters cut');
    expect(text(terminal)).toMatch(/^line 0\n/);
  });

  it('is shown with what was cut from it, when it has paused', async () => {
    const { terminal, writer } = screen();
    writer.show(lines(0, 4_500), true);
    writer.show(flood(7_000, 20_000), true);
    await expect.poll(() => text(terminal)).toMatch(/line 19999$/);
    expect(text(terminal)).not.toContain('cut');
    await expect.poll(() => text(terminal)).toContain('7,000 characters cut');
  });

  it('is written no more once nobody shows it', async () => {
    const { terminal, writer } = screen();
    const write = vi.spyOn(terminal, 'write');
    writer.show('x'.repeat(10_000), true);
    writer.dispose();
    await new Promise<void>((parsed) => terminal.write('', parsed));
    expect(write).toHaveBeenCalledTimes(2);
  });
});

const cutText = (cut: number, last: number) =>
  lines(0, 100) + SANE + cutNotice(cut) + lines(last - 4_000, 4_000);

describe('what is new for a terminal', () => {
  it('is what was added', () => expect(continuation('a', 'abc', true)).toBe('bc'));
  it('is all of it after another run', () => expect(continuation('abc', 'abd', true)).toBeNull());
  it('is all of it when a short run follows a flood', () =>
    expect(continuation(cutText(5, 9_000), 'line 0\n', true)).toBeNull());

  it.each([
    ['cut in its middle', lines(0, 8_000), cutText(7_000, 8_003)],
    ['cut more in its middle', cutText(7_000, 8_000), cutText(7_777, 8_003)],
  ])('is the end of a flood that was %s', (_, before, after) => {
    expect(continuation(before, after, true)).toBe(lines(8_000, 3));
  });

  it('is a little of the end of a flood that has left behind what was written', () => {
    const after = cutText(7_000, 90_000);
    expect(continuation(lines(0, 8_000), after, true)).toBe(after.slice(-512));
  });

  it('is all of it once the flood has ended, so that the cut is shown', () => {
    expect(continuation(lines(0, 8_000), cutText(7_000, 8_003), false)).toBeNull();
  });
});
