import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { linesAtHome } from './commands.ts';
import { likelyShell, lineFor } from './shells.ts';

const WORDS = [
  'main.py',
  '-m',
  'my script.py',
  "it's.py",
  'a "quoted" word',
  'C:\\my folder\\',
  'C:\\shop\\main.py',
  '100%',
  '%PATH%',
  '$HOME',
  'a&b|c>d<e^f',
  '(x)!',
  '--name=a b',
  '-a.b',
  'ends with \\"',
  '',
];

const line = (...argv: readonly string[]) => ({ argv, env: {} });

describe('a command line', () => {
  it('sets variables for a POSIX shell as they were', () => {
    const env = { A: "it's $HOME", EMPTY: '', PYTHONPATH: 'src' };
    const asked = lineFor(
      'posix',
      [
        'python3',
        '-c',
        'import os; print(os.environ["A"], os.environ["EMPTY"] == "", os.environ["PYTHONPATH"])',
      ],
      env,
    );
    expect(spawnSync('sh', ['-c', asked], { encoding: 'utf8' }).stdout).toBe("it's $HOME True src\n");
  });

  it('sets variables for the shells of Windows', () => {
    const env = { A: "it's", B: 'two words' };
    expect(lineFor('powershell', ['python', 'x.py'], env)).toBe(
      "$env:A = 'it''s'; $env:B = 'two words'; python x.py",
    );
    expect(lineFor('cmd', ['python', 'x.py'], env)).toBe('set "A=it\'s" && set "B=two words" && python x.py');
  });

  it('is read by a POSIX shell as the words that it was made of', () => {
    const line = lineFor('posix', ['printf', '%s\\n', ...WORDS]);
    const { stdout } = spawnSync('sh', ['-c', line], { encoding: 'utf8' });
    expect(stdout.split('\n').slice(0, -1)).toEqual(WORDS);
  });

  it.each([
    ['my script.py', "'my script.py'"],
    ["it's.py", "'it''s.py'"],
    ['Ned’s.py', "'Ned’’s.py'"],
    ['$HOME `x`', "'$HOME `x`'"],
    ['-a.b', "'-a.b'"],
    ['--verbose', '--verbose'],
    ['shop/main.py', 'shop/main.py'],
    ['a;b', "'a;b'"],
    ['@args', "'@args'"],
  ])('quotes %j for PowerShell', (word, written) => {
    expect(lineFor('powershell', ['python', word])).toBe(`python ${written}`);
  });

  it.each([
    ['my script.py', '"my script.py"'],
    ["it's.py", '"it\'s.py"'],
    ['a&b', '"a&b"'],
    ['C:\\my folder\\', '"C:\\my folder\\\\"'],
    ['%PATH%', '^"^%PATH^%^"'],
    ['say "hi"', '^"say \\^"hi\\^"^"'],
    ['shop/main.py', 'shop/main.py'],
    ['', '""'],
  ])('quotes %j for cmd', (word, written) => {
    expect(lineFor('cmd', ['python', word])).toBe(`python ${written}`);
  });
});

describe('the likely shell', () => {
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36', 'powershell'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15', 'posix'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101', 'posix'],
  ])('of %s is %s', (userAgent, shell) => expect(likelyShell(userAgent)).toBe(shell));
});

describe('lines to take home', () => {
  it('are written once for shells that read them alike', () => {
    expect(linesAtHome([line('main.py'), line('check.py')])).toEqual([
      { shells: 'macOS, Linux', lines: ['python3 main.py', 'python3 check.py'] },
      { shells: 'PowerShell, cmd', lines: ['py main.py', 'py check.py'] },
    ]);
  });

  it('are written for each shell where a word is quoted', () => {
    expect(linesAtHome([line("Ned's job.py")])).toEqual([
      { shells: 'macOS, Linux', lines: ["python3 'Ned'\\''s job.py'"] },
      { shells: 'PowerShell', lines: ["py 'Ned''s job.py'"] },
      { shells: 'cmd', lines: ['py "Ned\'s job.py"'] },
    ]);
  });
});
