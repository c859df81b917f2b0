import { Terminal } from '@xterm/xterm';
import { describe, expect, it, test } from 'vitest';
import { cutNotice, type Ending, type Transcript } from '#runtime';
import { FRESH, fitted, SANE, SCROLLBACK, saidLines, screenText, withFewMarks } from './screen-text.ts';

function shown(ending: Ending | null, ...dialogue: Transcript['dialogue']) {
  const exit = ending && { ending, leftBehind: [], milliseconds: 1 };
  const program = { files: {}, argv: ['main.py'], env: {} };
  return screenText({ program, runtime: 'CPython 3.14.2', dialogue, exit })
    .replaceAll(SANE, '')
    .replace(/\x1b\[\dm/g, '');
}

describe('what the terminal shows', () => {
  it('begins with the command, and has the dialogue in order', () => {
    expect(
      shown(
        { how: 'exited', code: 0 },
        { stream: 'stdout', text: 'Who? ' },
        { stream: 'stdin', text: 'me\n' },
        { stream: 'stderr', text: 'no\n' },
      ),
    ).toBe('$ python main.py\nWho? me\nno\n');
  });

  it('has by name what would turn the direction of writing or not be seen', () => {
    expect(
      shown(null, { stream: 'stdout', text: 'a\u202eb\u200bc\u2066 \u05d0\u200f 👩\u200d💻 ❤\ufe0f\n' }),
    ).toContain('a<U+202E>b<U+200B>c<U+2066> \u05d0\u200f 👩\u200d💻 ❤\ufe0f\n');
  });

  it('says when a program had to be killed after Ctrl-C', () => {
    expect(shown({ how: 'killed' }, { stream: 'stdin', text: '^C\n' })).toContain(
      '[killed: it did not end after Ctrl-C]',
    );
    expect(shown({ how: 'killed' })).toContain('[killed]');
  });

  it('says when the interpreter itself broke', () => {
    expect(shown({ how: 'crashed', reason: 'unreachable' })).toContain(
      '[the interpreter broke: unreachable]',
    );
  });
});

test('the output is in lines below its command, without colours', () => {
  const lines = saidLines({
    program: { files: {}, argv: ['main.py'], env: {} },
    runtime: 'CPython 3.14.2',
    dialogue: [
      { stream: 'stdout', text: 'one\n(Pdb) ' },
      { stream: 'stdin', text: 'w\n' },
      { stream: 'stderr', text: '\x1b[1;35mValueError\x1b[0m: no\n\n' },
    ],
    exit: null,
  });
  expect(lines).toEqual([
    { text: '$ python main.py', isOurs: true },
    { text: 'one', isOurs: false },
    { text: '(Pdb) w', isOurs: false },
    { text: 'ValueError: no', isOurs: false },
  ]);
});

const lines = (count: number) => Array.from({ length: count }, (_, line) => `line ${line}\n`).join('');

describe('what the terminal remembers', () => {
  it.each(['', 'a', '\n', '\n\n', 'a\n', lines(4_800), 'x'.repeat(100_000)])(
    'is all of a text that fits',
    (text) => {
      expect(fitted(text)).toBe(text);
    },
  );

  it('is the start and the end of many lines, with a notice of the cut between them', () => {
    const text = lines(100_000);
    const [head = '', cut, tail = ''] = fitted(text).split(/\n… ([\d,]+) characters cut …\n/);
    expect(head).toBe(lines(500));
    expect(tail).toMatch(/^line 95600\n/);
    expect(tail).toMatch(/\nline 99999\n$/);
    expect(Number(cut?.replaceAll(',', ''))).toBe(text.length - head.length - tail.length);
  });

  it.each([
    ['one long line', 'x'.repeat(400_000)],
    ['empty lines', '\n'.repeat(400_000)],
    ['long lines', `${'x'.repeat(999)}\n`.repeat(400)],
  ])('is less than its scrollback of %s', (_, text) => {
    const rows = fitted(text)
      .split('\n')
      .map(({ length }) => Math.max(1, Math.ceil(length / 40)));
    expect(rows.reduce((sum, count) => sum + count)).toBeLessThan(SCROLLBACK);
    expect(fitted(text)).toMatch(/characters cut/);
  });

  it('counts what had been cut before', () => {
    const whole = 'x'.repeat(400_000);
    const cut = `${'x'.repeat(190_000)}${cutNotice(20_000)}${'x'.repeat(190_000)}`;
    expect(fitted(cut)).toBe(fitted(whole));
  });
});

const ACCENT = '\u0301';

test('endless accents on one character are bounded', () => {
  expect(withFewMarks(`e${ACCENT.repeat(1000)}x${ACCENT}`)).toBe(`e${ACCENT.repeat(16)}x${ACCENT}`);
});

test('a text that grows is what it was, and more', () => {
  const whole = `e${ACCENT.repeat(40)}x`;
  for (let end = 0; end < whole.length; end++)
    expect(withFewMarks(whole).startsWith(withFewMarks(whole.slice(0, end)))).toBe(true);
});

test.each(['plain', 'naïve', 'नमस्ते', '👩‍👩‍👧‍👦', 'ก็'])('%s stays as it is', (text) => {
  expect(withFewMarks(text)).toBe(text);
});

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
