import { expect, test } from 'vitest';
import { codeLines, pythonLines } from './python-tokens.ts';

const kinds = (text: string) =>
  pythonLines(text).map((line) => line.map(({ kind, text }) => `${kind}:${text}`));

test('A line is cut into what is coloured alike', () => {
  expect(kinds('import os  # why')).toEqual([['keyword:import', 'plain: os  ', 'comment:# why']]);
  expect(kinds("x = f'{1}' + 42")).toEqual([['plain:x = ', "string:f'{1}'", 'plain: + ', 'number:42']]);
});

test('A docstring is one string over its lines', () => {
  expect(kinds('"""One.\n\nTwo."""\npass')).toEqual([
    ['string:"""One.'],
    [],
    ['string:Two."""'],
    ['keyword:pass'],
  ]);
});

test('A keyword within a name is none, and a # within a string begins no comment', () => {
  expect(kinds('information = "# no"')).toEqual([['plain:information = ', 'string:"# no"']]);
});

test('No text is lost, even where it is no Python', () => {
  const text = 'def f(:\n  """open\n  \'x\n\t# end';
  const joined = pythonLines(text).map((line) => line.map((token) => token.text).join(''));
  expect(joined.join('\n')).toBe(text);
});

test('Only in a Python file is anything coloured', () => {
  const text = 'import = 1\n';
  expect(codeLines('setup.cfg', text)).toEqual([
    [{ kind: 'plain', text: 'import = 1' }],
    [{ kind: 'plain', text: '' }],
  ]);
  expect(codeLines('stubs.pyi', text)).toEqual(pythonLines(text));
});
