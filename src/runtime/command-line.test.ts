import { describe, expect, it } from 'vitest';
import { commandLine, readLine } from './command-line.ts';

const read = (line: string) => {
  const found = readLine(line);
  return found.kind === 'command' ? [found.env, found.argv] : found.problem;
};

it.each<[string, readonly string[]]>([
  ['python main.py', ['main.py']],
  ['main.py', ['main.py']],
  ['  python3 manage.py   test -v 2 ', ['manage.py', 'test', '-v', '2']],
  [`python main.py 'a b' "c d" e\\ f`, ['main.py', 'a b', 'c d', 'e f']],
  [`python -c 'print("a")'`, ['-c', 'print("a")']],
  [`python -c 'first\nsecond'`, ['-c', 'first\nsecond']],
  [`python x.py "say \\"no\\""x`, ['x.py', 'say "no"x']],
  ["python ''", ['']],
  ['py -m app', ['-m', 'app']],
  ['-X dev -W error -O -u main.py', ['-X', 'dev', '-W', 'error', '-O', '-u', 'main.py']],
  ['python -', ['-']],
  ['.venv/bin/python3.12 main.py', ['main.py']],
  ['.venv\\Scripts\\python.exe main.py', ['main.py']],
  ['uv run main.py', ['main.py']],
  ['poetry run python -m app', ['-m', 'app']],
])('reads %j as a shell does', (line, argv) => expect(read(line)).toEqual([{}, argv]));

it.each<[string, Record<string, string>, readonly string[]]>([
  ['PYTHONPATH=src python -m app', { PYTHONPATH: 'src' }, ['-m', 'app']],
  ['A=1 B= C="two words" main.py D=4', { A: '1', B: '', C: 'two words' }, ['main.py', 'D=4']],
  ["env LANG='C' python x.py", { LANG: 'C' }, ['x.py']],
  ['__proto__=1 python x.py', Object.fromEntries([['__proto__', '1']]), ['x.py']],
])('reads in %j what is set for the run', (line, env, argv) => expect(read(line)).toEqual([env, argv]));

it.each([
  ["python main.py 'a", /quote is not closed/],
  ['python "', /quote is not closed/],
  ['a\\', /quote is not closed/],
  [`python main.py a"b`, /quote is not closed/],
  ['', /^Enter what to run/],
  ['A=1', /^Enter what to run/],
  ['python', /^Enter what to run/],
  ['cd src && python main.py', /^"&&" is for a shell/],
  ['python main.py | head', /^"\|" is for a shell/],
  ['python main.py < in.txt', /^"<" is for a shell/],
  ['python main.py "$HOME"', /^"\$HOME" is for a shell/],
  ["$env:PYTHONPATH='src'; python main.py", /^"\$env:PYTHONPATH" is for a shell.*NAME=value python/],
  ['pytest -q', /^"pytest" is not Python: .* python -m pytest\.$/],
  ['py -3.11 main.py', /^"-3\.11" chooses a Python/],
])('says why %j cannot be run', (line, why) => expect(read(line)).toMatch(why));

it.each(["'|'", '"a;b"', "'$HOME'", '\\>', '"\\$x"', '100%', '*.py'])('takes %s for a word', (word) =>
  expect(read(`python x.py ${word}`)).toHaveLength(2),
);

describe('what is written', () => {
  it.each<[Record<string, string>, readonly string[]]>([
    [{}, ['main.py']],
    [
      { PYTHONPATH: 'src:lib', EMPTY: '', WORDS: "it's two" },
      ['-c', 'print("it\'s")', '', 'ü ö', '$x', 'a\nb'],
    ],
  ])('reads back as %j, %j', (env, argv) => expect(read(commandLine(argv, env))).toEqual([env, argv]));

  it('has quotes where a shell would split', () =>
    expect(commandLine(['-m', 'x', 'a b'], { A: 'b c' })).toBe("A='b c' python -m x 'a b'"));
});

it('takes time by the length of the line only', () => {
  for (const piece of ["'a' ", '"\\"', 'a=', '$', '\\a', '&'])
    expect(['command', 'wrong']).toContain(readLine(piece.repeat(50_000)).kind);
});
