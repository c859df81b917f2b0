import { expect, test } from 'vitest';
import { namedLines } from './named-lines.ts';
import { sourcesOf } from './sources.ts';

const LONG = '\n'.repeat(40);
const FILES = {
  'main.py': LONG,
  'shop/views.py': LONG,
  'shop/models.py': LONG,
  'orders/models.py': LONG,
  'tests/test_backup.py': LONG,
  'README.txt': LONG,
};

const named = (text: string) => namedLines(sourcesOf(FILES))(text).map(({ file, line }) => `${file}:${line}`);

test.each([
  ['a traceback', '  File "/home/talk/shop/views.py", line 3, in <module>'],
  [
    'a record of inspect',
    "FrameInfo(frame=<f>, filename='/home/talk/shop/views.py', lineno=3, function='f')",
  ],
  ['a frame', "<frame at 0x7f00, file '/home/talk/shop/views.py', line 3, code <module>>"],
  ['pdb', '> /home/talk/shop/views.py(3)<module>()'],
  ['a place as people write it', 'shop/views.py:3'],
  ['a name alone', 'views.py:3'],
  ['the hook of the talk', '          <module> : /home/talk/shop/views.py @3'],
  ['a function in between', '/home/talk/shop/views.py <module> 3'],
  ['a tuple', "('/home/talk/shop/views.py', '<module>', 3)"],
  ['a module', 'shop.views:3'],
  ['a temporary file', '/tmp/tmp-runner9-views3-q2x8k2vd'],
])('A line is known in %s', (_, text) => {
  expect(named(text)).toContain('shop/views.py:3');
});

test('A file that shares its name is known by its folder', () => {
  expect(named('File "/home/talk/orders/models.py", line 5')).toEqual(['orders/models.py:5']);
});

test('What could be several files is all of them', () => {
  expect(named('models.py:5')).toEqual(['shop/models.py:5', 'orders/models.py:5']);
});

test.each([
  ['another number', 'views.py:31'],
  ['another file that ends alike', 'reviews.py:3'],
  ['a number far away', 'views.py has 12 functions, of which 3 are ours'],
  ['a file that is not Python', 'README.txt:3'],
  ['a line that it does not have', 'views.py:300'],
])('No line 3 of the views is read from %s', (_, text) => {
  expect(named(text)).not.toContain('shop/views.py:3');
});

test.each([
  ['signs of patterns', 'c++.py', 'File "/home/talk/c++.py", line 3'],
  ['spaces', 'my file.py', 'my file.py:3'],
  ['letters of any language', 'größe.py', 'größe3'],
  ['a number at its end', 'part2.py', '/tmp/tmp-part23-q2x8k2vd'],
  ['what every object has', 'constructor.py', 'constructor.py:3'],
])('A file may be called by %s', (_, file, text) => {
  expect(namedLines(sourcesOf({ [file]: LONG }))(text)).toEqual([{ file, line: 3 }]);
});

test('A name that is only the end of a word is none', () => {
  expect(namedLines(sourcesOf({ 'ße.py': LONG }))('größe3')).toEqual([]);
});

test('A name that very many files have says nothing', () => {
  const files = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`part${n}/models.py`, LONG]));
  expect(namedLines(sourcesOf(files))('models.py:3')).toEqual([]);
  expect(namedLines(sourcesOf(files))('part7/models.py:3')).toEqual([{ file: 'part7/models.py', line: 3 }]);
});

test('A project without Python names nothing', () => {
  expect(namedLines(sourcesOf({ 'notes.txt': '' }))('main.py:1')).toEqual([]);
});
