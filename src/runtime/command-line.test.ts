import { expect, it } from 'vitest';
import { commandLine, lineOf, wordsOf } from './command-line.ts';

it.each([
  ['main.py', ['main.py']],
  ['  manage.py   test -v 2 ', ['manage.py', 'test', '-v', '2']],
  [`main.py 'a b' "c d" e\\ f`, ['main.py', 'a b', 'c d', 'e f']],
  [`-c 'print("a")'`, ['-c', 'print("a")']],
  [`"say \\"no\\""x`, ['say "no"x']],
  ["''", ['']],
  ['', []],
])('splits %j as a shell does', (line, words) => expect(wordsOf(line)).toEqual(words));

it.each(["main.py 'a", '"', 'a\\', `main.py a"b`])('sees that a quote in %j is not closed', (line) =>
  expect(wordsOf(line)).toBeNull(),
);

it.each([[['main.py']], [['-c', 'print("it\'s")', '', 'ü ö']]])(
  'writes %j so that it reads the same words back',
  (words) => expect(wordsOf(lineOf(words))).toEqual(words),
);

it('quotes what a shell would split', () =>
  expect(commandLine(['-m', 'x', 'a b'])).toBe("python -m x 'a b'"));
