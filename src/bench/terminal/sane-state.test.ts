import { Terminal } from '@xterm/xterm';
import { describe, expect, it } from 'vitest';
import { FRESH, SANE } from './sane-state.ts';

async function screenAfter(...texts: readonly string[]) {
  const terminal = new Terminal({ cols: 20, rows: 6, allowProposedApi: true, convertEol: true });
  for (const text of texts) await new Promise<void>((done) => terminal.write(text, done));
  const { active } = terminal.buffer;
  const rows = Array.from({ length: 6 }, (_, row) => active.getLine(row)?.translateToString(true) ?? '');
  const visible = rows.filter((_, row) => !active.getLine(row)?.getCell(0)?.isInvisible());
  return visible.filter((line) => line !== '');
}

describe('our own words', () => {
  it.each([
    ['behind plain output', 'before\n', ['before', 'own']],
    ['after an open title', 'before\n\x1b]0;open', ['before', 'own']],
    ['after an open string of another kind', 'before\n\x1bPopen', ['before', 'own']],
    ['inside of a sequence that was cut', 'before\n\x1b[38;5', ['before', 'own']],
    ['in concealed text', 'before\n\x1b[8m', ['before', 'own']],
    ['on the other screen', 'before\n\x1b[?1049h\x1b[3;3Hother', ['before', 'own']],
    [
      'within margins, with lines that do not start at the left',
      'before\n\x1b[20l\x1b[2;3r\x1b[2H',
      ['before', 'own'],
    ],
    ['in the characters of line drawings', 'before\n\x1b(0', ['before', 'own']],
  ])('are readable %s', async (_, output, expected) => {
    expect(await screenAfter(output, `${SANE}own\n`)).toEqual(expected);
  });

  it('start lines at the left again', async () => {
    expect(await screenAfter('\x1b[20l', `${FRESH}one\ntwo`)).toEqual(['one', 'two']);
    expect(await screenAfter('\x1b[20l', `${SANE}one\ntwo`)).toEqual(['one', 'two']);
  });
});
