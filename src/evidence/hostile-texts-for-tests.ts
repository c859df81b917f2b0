/** What a program may print to have a page read for minutes: each a piece that is printed over and over. */
const PIECES = {
  'names with dots': 'a.',
  'temporary names': 'tmp-',
  'words with spaces': 'x ',
  spaces: ' ',
  'empty lines': '\n',
  'carriage returns': 'sys.path = \r',
  brackets: '(',
  'frames without an end': '  File "',
  assignments: 'sys.path = ',
  digits: '1',
  'numbers with dots': '1.1.',
  'one long word': 'a',
  'one line': 'lorem ipsum dolor ',
  'lines all alike': 'all alike\n',
  'places of a debugger': '> valueOf(1)b()',
  'frames of what every object has': '> valueOf(1)b()\n  File "constructor", line 1, in toString\n',
  'stops of a debugger': '> main.py(1)f()\n-> x\n',
  'begun tracebacks': 'Traceback (most recent call last):\n',
  'tracebacks in tracebacks': 'Traceback (most recent call last):\n  File "main.py", line 1, in f\n    f()\n',
  'frames of a project': '  File "/home/talk/main.py", line 9, in f\n',
  'places of a project': 'main.py:1 ',
  'a file and a function': 'main.py f ',
  'names with a number': 'main1/',
  'control sequences': '\x1b[31m',
  'begun control sequences': '\x1b[1',
  addresses: '0x',
  hashes: '0123456789abcdef',
  'rows of values': 'first 1 1\n',
  'one row of values': 'first 1 1 1 1 1 1 ',
  'headings of hooks': 'Now in:\n',
  'headings and frames': 'Just ran:\n  /home/talk/main.py:1 f\n',
  carets: '~^',
  quotes: '"',
  accents: '\u0301',
} as const;

export type HostileFamily = keyof typeof PIECES;

/** Names of the families of texts. */
export const HOSTILE_FAMILIES = Object.keys(PIECES) as HostileFamily[];

/** A text of a family, as long as that; nothing that is looked for comes at its end. */
export function hostileText(family: HostileFamily, length: number): string {
  const piece = PIECES[family];
  return `${piece.repeat(Math.ceil(length / piece.length)).slice(0, length - 1)}!`;
}
