import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
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

describe('a command line', () => {
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
