import { expect, test } from 'vitest';
import { createKeyboard, type Keyboard } from './keyboard.ts';
import { allocateTerminalMemory, createTerminal, RING_BYTES, terminalMemory } from './terminal.ts';
import { rest } from './waits/waits.ts';

/** @param onWait called by a read that would wait for ever, if nobody did anything */
function connect(onWait: (keyboard: Keyboard) => void = () => {}) {
  const buffer = allocateTerminalMemory();
  if (buffer === null) throw new Error('Node has shared memory');
  const keyboard = createKeyboard(terminalMemory(buffer));
  const terminal = createTerminal(terminalMemory(buffer), {
    onWait: () => onWait(keyboard),
    onRead: () => keyboard.hear({ type: 'input-taken' }),
    onEcho() {},
  });
  const read = (most = 4096) => {
    if (terminal.waitFor(terminal.input) === 'interrupted') return 'interrupted';
    const bytes = new Uint8Array(most);
    return new TextDecoder().decode(bytes.subarray(0, terminal.readLine(bytes)));
  };
  return { keyboard, terminal, read };
}

test('lines come one by one, then the end of the file', () => {
  const { keyboard, read } = connect();
  keyboard.type('one\ntw');
  keyboard.type('o\nthree');
  keyboard.close();
  keyboard.type('late');
  expect([read(), read(), read(), read(), read()]).toEqual(['one\n', 'two\n', 'three', '', '']);
});

test('Ctrl-D ends a read, once, with what was typed before it in its line', () => {
  const { keyboard, read } = connect();
  keyboard.type('\x04one\n\x04tw\x04o\n');
  expect([read(), read(), read(), read(), read()]).toEqual(['', 'one\n', '', 'tw', 'o\n']);
  keyboard.type('abc\x04');
  expect(read(3)).toBe('abc');
  keyboard.type('d\n');
  expect(read()).toBe('d\n');
});

test('whoever wants a whole line waits on after a Ctrl-D within it, not after one at its beginning', () => {
  const { keyboard, terminal } = connect();
  const isThere = [() => {}, 'a', '\x04', 'b', '\x04', '\x04'].map((text) => {
    if (typeof text === 'string') keyboard.type(text);
    return terminal.line.isReady();
  });
  expect(isThere).toEqual([false, false, false, false, false, true]);
});

test('more than the ring holds follows as it is read, many times around', () => {
  const { keyboard, read } = connect();
  const text = 'abcdefghij'.repeat(RING_BYTES / 2);
  keyboard.type(text);
  keyboard.close();
  let got = '';
  for (let part = read(1000); part !== ''; part = read(1000)) got += part;
  expect(got === text).toBe(true);
});

test('a read that has to wait says so, and one that finds a line does not', () => {
  let waits = 0;
  const { keyboard, read } = connect((typing) => {
    waits += 1;
    typing.type('two\n');
  });
  keyboard.type('one\n');
  expect([read(), waits]).toEqual(['one\n', 0]);
  expect([read(), waits]).toEqual(['two\n', 1]);
});

test('an interrupt ends a read and a sleep, and is pending until it is taken', () => {
  const { keyboard, terminal, read } = connect();
  keyboard.interrupt();
  expect(read()).toBe('interrupted');
  expect(terminal.waitFor(rest(10_000))).toBe('interrupted');
  expect([terminal.hasSignal(), terminal.takeSignal(), terminal.takeSignal()]).toEqual([true, 2, 0]);
  expect(terminal.waitFor(rest(1))).toBe('over');
});

test('the end of a line that is typed later is waited for', () => {
  const { keyboard, read } = connect((typing) => typing.type(' line\n'));
  keyboard.type('half a');
  expect(read()).toBe('half a line\n');
});
