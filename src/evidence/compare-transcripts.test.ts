import { describe, expect, it } from 'vitest';
import { compareTranscripts } from './compare-transcripts.ts';
import { movedTo } from './moved-lines.ts';

type Told = Parameters<typeof compareTranscripts>[0];

const run = (out: string, code = 0, left: string[] = [], err = ''): Told => ({
  dialogue: [{ stream: 'stdout', text: out }, ...(err ? [{ stream: 'stderr', text: err } as const] : [])],
  exit: {
    ending: { how: 'exited', code },
    leftBehind: left.map((path) => ({ path, text: '' })),
    milliseconds: 1,
  },
});
const rows = (left: Told, right: Told, moved?: (text: string) => string) =>
  compareTranscripts(left, right, moved).lines.map(
    ({ is, left: one, right: other }) =>
      `${is === 'same' ? '=' : '≠'} ${one?.text ?? '·'} | ${other?.text ?? '·'}`,
  );

describe('Two runs beside each other', () => {
  it('are the same but for chance: addresses, temporary names, times', () => {
    expect(
      rows(
        run('<A at 0x7f3a2c1d>\nin 0.12 s\n', 0, ['/tmp/tmpq3x8k2vd']),
        run('<A at 0x10ffee00>\nin 3 s\n', 0, ['/tmp/tmp_0000aaa']),
      ),
    ).toEqual([
      '= <A at 0x7f3a2c1d> | <A at 0x10ffee00>',
      '= in 0.12 s | in 3 s',
      '= /tmp/tmpq3x8k2vd | /tmp/tmp_0000aaa',
      '= exited 0 | exited 0',
    ]);
  });

  it('are the same where a line has only moved, and the first that does not is the first difference', () => {
    const traced = (line: number, name: string) =>
      `  File "/home/shop/models.py", line ${line}\nfrom ${name}\n`;
    const files = (hook: string) => ({ 'models.py': `${hook}a\nb\n` });
    expect(
      rows(run(traced(2, 'shop')), run(traced(9, 'catalog')), movedTo(files(''), files('hook\n'.repeat(7)))),
    ).toEqual([
      '=   File "/home/shop/models.py", line 2 |   File "/home/shop/models.py", line 9',
      '≠ from shop | from catalog',
      '= exited 0 | exited 0',
    ]);
  });

  it('are the same if random names put what was left behind in another order', () => {
    const left = (...names: readonly [string, string][]): Told => ({
      dialogue: [],
      exit: {
        ending: { how: 'exited', code: 0 },
        leftBehind: names.map(([path, text]) => ({ path, text })),
        milliseconds: 1,
      },
    });
    const lines = rows(
      left(['/tmp/tmpaaaaaaaa', 'one'], ['/tmp/tmpbbbbbbbb', 'two']),
      left(['/tmp/tmpcccccccc', 'two'], ['/tmp/tmpdddddddd', 'one']),
    );
    expect(lines.filter((line) => line.startsWith('≠'))).toEqual([]);
  });

  it('have changed lines beside each other, and a gap where one says more', () => {
    expect(rows(run('a\nb\nc\n', 1), run('a\nB\nx\nc\n', 0))).toEqual([
      '= a | a',
      '≠ b | B',
      '≠ · | x',
      '= c | c',
      '≠ exited 1 | exited 0',
    ]);
  });

  it('differ where the same words come by another stream', () => {
    expect(rows(run('a\n'), { ...run(''), dialogue: [{ stream: 'stderr', text: 'a\n' }] })).toEqual([
      '≠ a | a',
      '= exited 0 | exited 0',
    ]);
  });

  it('are read as lines, however they came in pieces, and without colours', () => {
    const pieces: Told = {
      dialogue: [
        { stream: 'stdout', text: 'he' },
        { stream: 'stdout', text: '\u001b[31mllo\u001b[0m\n' },
      ],
      exit: null,
    };
    expect(rows(pieces, run('hello\n'))).toEqual(['= hello | hello', '≠ still running | exited 0']);
  });
});

describe('Two runs that have little in common', () => {
  const lines = (word: string, count: number) =>
    Array.from({ length: count }, (_, n) => `${word}${n}\n`).join('');

  it('have what begins and ends alike beside each other, and the rest line by line, and say so', () => {
    const left = run(`begin\n${lines('a', 5_000)}end\n`);
    const right = run(`begin\n${lines('b', 6_000)}end\n`);
    const { lines: compared, isAligned } = compareTranscripts(left, right);
    expect(isAligned).toBe(false);
    expect(compared).toHaveLength(6_003);
    expect(compared.filter(({ is }) => is === 'same').map(({ left: line }) => line?.text)).toEqual([
      'begin',
      'end',
      'exited 0',
    ]);
    expect(compared[1]).toMatchObject({ left: { text: 'a0' }, right: { text: 'b0' } });
    expect(compared[6_000]).toMatchObject({ left: null, right: { text: 'b5999' } });
  });

  it('are matched as long as they differ in some hundred lines', () => {
    const { isAligned } = compareTranscripts(run(lines('a', 400)), run(lines('b', 400)));
    expect(isAligned).toBe(true);
  });
});

describe('Two runs that print more lines than a page can hold', () => {
  it('are compared at their begins and ends, and what is left out is said in its place', () => {
    const { lines } = compareTranscripts(run('x\n'.repeat(100_000)), run('x\n'.repeat(100_000)));
    expect(lines).toHaveLength(40_002);
    expect(lines[20_000]?.left?.text).toBe('… 60,000 lines are not compared …');
  });
});
