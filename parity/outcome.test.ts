import { expect, test } from 'vitest';
import { linesOnlyIn, normalised } from './outcome.ts';

test('a frame of the project stays whole, one of the library is its file and function', () => {
  const stderr = [
    'Traceback (most recent call last):',
    '  File "/home/talk/main.py", line 3, in <module>',
    '    total(',
    '    ~~~~~^',
    '        1,',
    '  File "/lib/python314.zip/json/decoder.py", line 345, in decode',
    '    obj, end = self.raw_decode(s)',
    '               ^^^^^^^^^^^^^^^^^^',
    'ValueError: no',
  ];
  expect(normalised(stderr.join('\n'))).toEqual([
    'Traceback (most recent call last):',
    '  File "/home/talk/main.py", line 3, in <module>',
    '    total(',
    '  File "/lib/python314.zip/json/decoder.py", in decode',
    'ValueError: no',
  ]);
});

test('what a program prints itself stays as it is, indented or not', () => {
  expect(normalised('    deep\n  ~~^\nRan 2 tests in 0.003s\n')).toEqual([
    '    deep',
    '  ~~^',
    'Ran 2 tests in N s',
    '',
  ]);
});

test('lines of one that the other lacks, each as often as it comes', () => {
  const one = { stdout: 'a\na\nb\n', stderr: [''], exitCode: 0 };
  expect(linesOnlyIn(one, { stdout: 'a\n', stderr: ['b', ''], exitCode: 1 })).toEqual(['a', 'exit code 0']);
});
