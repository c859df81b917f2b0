import { describe, expect, it } from 'vitest';
import { type Action, keyOf } from '../../ui/index.ts';
import { createLineEditor, type Line } from './line-editor.ts';

/** What a terminal sends for a key of the table, as `Control+c`. */
function controlCharacterOf(action: Action): string {
  return String.fromCharCode((keyOf(action).codePointAt('Control+'.length) ?? 0) & 0x1f);
}

function typing(...keys: string[]) {
  const sent: string[] = [];
  const acts: string[] = [];
  let shown: Line = { text: '', cursor: 0 };
  const editor = createLineEditor({
    show: (line) => {
      shown = line;
    },
    send: (line) => sent.push(line),
    interrupt: () => acts.push('interrupt'),
    isSecret: () => false,
  });
  for (const each of keys) editor.type(each);
  return { sent, acts, shown };
}

const UP = '\x1b[A';
const DOWN = '\x1b[B';
const LEFT = '\x1b[D';
const RIGHT = '\x1b[C';

describe('typing at the terminal', () => {
  it.each([
    ['sends a line when it is done', 'p sys.path\rw', ['p sys.path\n']],
    ['deletes the last character', 'helo\x7flo\r', ['hello\n']],
    ['inserts where the cursor is', `wrld${LEFT}${LEFT}${LEFT}o\r`, ['world\n']],
    ['deletes where the cursor is', `abc${LEFT}${LEFT}\x1b[3~\r`, ['ac\n']],
    ['goes to the start and the end', 'b\x01a\x05c\r', ['abc\n']],
    ['goes word by word', 'one three\x1b[1;5Dtwo \x1b[1;5C!\r', ['one two three!\n']],
    ['deletes a word', 'one two\x17three\r', ['one three\n']],
    ['deletes back to the start', `abc${LEFT}\x15\r`, ['c\n']],
    ['deletes to the end', `abc${LEFT}${LEFT}\x0b\r`, ['a\n']],
    ['sends every line of what is pasted', 'a\rb\rc', ['a\n', 'b\n']],
    ['knows the line ends of Windows', 'a\r\nb\r\n', ['a\n', 'b\n']],
    ['counts a character outside the basic plane as one', `a🐍b${LEFT}${LEFT}\x1b[3~\r`, ['ab\n']],
    ['ignores unknown keys', 'a\x1b[15~\x1b[200~b\r', ['ab\n']],
    [
      'ignores what the terminal answers the program',
      'a\x1b[?1;2c\x1b[>0;276;0c\x1b[3;4R\x1b[?2026;2$y\x1b]11;rgb:00/00/00\x1b\\\x1bP1$r0m\x1b\\\x1b[<0;1;1Mb\r',
      ['ab\n'],
    ],
    ['stays within the line', `${LEFT}${RIGHT}\x7fa${RIGHT}${RIGHT}b\r`, ['ab\n']],
  ])('%s', (_, keys, sent) => {
    expect(typing(keys).sent).toEqual(sent);
  });

  it('recalls what was sent, and comes back to what was being typed', () => {
    expect(typing('first\r', 'second\r', 'draft', UP).shown.text).toBe('second');
    expect(typing('first\r', 'second\r', 'draft', UP, UP, UP).shown.text).toBe('first');
    expect(typing('first\r', 'second\r', 'draft', UP, UP, DOWN, DOWN, DOWN).shown.text).toBe('draft');
  });

  it('recalls a line that was sent twice, once', () => {
    expect(typing('n\r', 'n\r', UP, UP).shown.text).toBe('n');
    expect(typing('w\r', 'n\r', 'n\r', UP, UP).shown.text).toBe('w');
  });

  it('interrupts with Ctrl-C and forgets the line', () => {
    expect(typing(`abc${controlCharacterOf('interrupt')}`)).toMatchObject({
      acts: ['interrupt'],
      shown: { text: '', cursor: 0 },
    });
  });

  it('continues a line that was started in another window', () => {
    const sent: string[] = [];
    const ignore = () => undefined;
    const editor = createLineEditor({
      show: ignore,
      send: (line) => sent.push(line),
      interrupt: ignore,
      isSecret: () => false,
    });
    editor.take({ text: 'p x👀z', cursor: 4 });
    editor.type('y\r');
    expect(sent).toEqual(['p x👀yz\n']);
  });

  it('does not remember a secret', () => {
    const sent: string[] = [];
    let shown = '';
    const editor = createLineEditor({
      show: ({ text }) => {
        shown = text;
      },
      send: (line) => sent.push(line),
      interrupt: () => undefined,
      isSecret: () => sent.length === 0,
    });
    for (const keys of ['sesame\r', UP]) editor.type(keys);
    expect([sent, shown]).toEqual([['sesame\n'], '']);
  });

  it('sends with Ctrl-D what is there of the line, as often as it is pressed, and deletes what is behind the cursor', () => {
    const ctrlD = controlCharacterOf('end-input');
    expect(typing(ctrlD, ctrlD).sent).toEqual(['\x04', '\x04']);
    expect(typing(`ab${ctrlD}c\r`).sent).toEqual(['ab\x04', 'c\n']);
    expect(typing(`ab${LEFT}${LEFT}${ctrlD}\r`).sent).toEqual(['b\n']);
  });
});
