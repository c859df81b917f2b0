import { expect, it } from 'vitest';
import { lineOf, wordsOf } from './words.ts';

it.each([
  ['main.py', ['main.py']],
  ['  manage.py   test -v 2 ', ['manage.py', 'test', '-v', '2']],
  [`main.py 'a b' "c d" e\\ f`, ['main.py', 'a b', 'c d', 'e f']],
  [`-c 'print("a")'`, ['-c', 'print("a")']],
  [`"say \\"no\\""x`, ['say "no"x']],
  ["''", ['']],
  ['', []],
])('parts %j as a shell does', (line, words) => expect(wordsOf(line)).toEqual(words));

it.each(["main.py 'a", '"', 'a\\', `main.py a"b`])('knows of %j that a quote has no end', (line) =>
  expect(wordsOf(line)).toBeNull(),
);

it.each([[['main.py']], [['-c', 'print("it\'s")', '', 'ü ö']]])(
  'writes %j so that it reads them again',
  (words) => expect(wordsOf(lineOf(words))).toEqual(words),
);
