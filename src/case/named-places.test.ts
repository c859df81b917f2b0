import { expect, test } from 'vitest';
import { namedPlaces } from './named-places.ts';
import { sourcesOf } from './sources.ts';

const LONG = '\n'.repeat(40);
const FILES = {
  'main.py': LONG,
  'order.py': LONG,
  'shop/views.py': LONG,
  'shop/models.py': LONG,
  'orders/models.py': LONG,
  'my file.py': LONG,
  'constructor.py': LONG,
  'site-packages/rich/style.py': LONG,
};

const named = (text: string) =>
  namedPlaces(sourcesOf(FILES), '/home/talk')(text).map(({ file, line }) => `${file}:${line}`);

test.each([
  ['a frame of a traceback', '  File "/home/talk/shop/views.py", line 3, in <module>'],
  ['a record of inspect', "FrameInfo(filename='/home/talk/shop/views.py', lineno=3, function='f')"],
  ['a frame', "<frame at 0x7f00, file '/home/talk/shop/views.py', line 3, code <module>>"],
  ['a summary of a frame', '<FrameSummary file /home/talk/shop/views.py, line 3 in <module>>'],
  ['a place of pdb', '> /home/talk/shop/views.py(3)<module>()'],
  ['a place as people write it', 'called at shop/views.py:3, twice'],
  ['a place with its column', 'shop/views.py:3:14'],
  ['a name alone', 'views.py:3'],
  ['the format of a talk', '          <module> : /home/talk/shop/views.py @3'],
  ['a function in between', '/home/talk/shop/views.py <module> 3'],
  ['a tuple', "('/home/talk/shop/views.py', '<module>', 3)"],
  ['a shorter tuple', "[('/home/talk/shop/views.py', 3)]"],
  ['a whole line', '/home/talk/shop/views.py 3'],
  ['a whole line with a function', '  /home/talk/shop/views.py 3 render'],
])('A place is known in %s', (_, text) => {
  expect(named(text)).toEqual(['shop/views.py:3']);
});

test.each([
  ['words of a sentence', 'order 1 received'],
  ['a module and a number', 'order 1'],
  ['a count behind a file', 'order.py 3 times written'],
  ['a count behind a file and a sign', 'order.py: 3 errors'],
  ['a table', 'order.py      3'],
  ['a size', 'wrote order.py (3 kB)'],
  ['a version', 'order.py:3.1'],
  ['a word that begins with a number', 'order.py:3rd'],
  ['a name with a number', '/tmp/order3.txt'],
  ['a name in a temporary file', '/tmp/tmp-order3-q2x8k2vd'],
  ['another file that ends alike', 'reorder.py:3'],
  ['a file of another project', 'File "/opt/other/order.py", line 3'],
  ['a file of another language', 'order.pyx:3'],
  ['a line that it does not have', 'order.py:300'],
  ['what every object has', 'toString.py:3'],
])('No place is made out of %s', (_, text) => {
  expect(named(text)).toEqual([]);
});

test('A file in site-packages, one with a space and one that is called as what every object has are known', () => {
  expect(named('File "/lib/python3.14/site-packages/rich/style.py", line 2')).toEqual([
    'site-packages/rich/style.py:2',
  ]);
  expect(named("'my file.py', lineno=2")).toEqual(['my file.py:2']);
  expect(named('constructor.py:2')).toEqual(['constructor.py:2']);
});

test('What could be several files is all of them, and a folder says which', () => {
  expect(named('models.py:5')).toEqual(['shop/models.py:5', 'orders/models.py:5']);
  expect(named('orders/models.py:5')).toEqual(['orders/models.py:5']);
});
