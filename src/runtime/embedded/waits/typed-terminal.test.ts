import { expect, test } from 'vitest';
import { createMessageKeyboard } from '../message-keyboard.ts';
import { createTurns, createTypedTerminal } from './typed-terminal.ts';
import { rest } from './waits.ts';

/** A keyboard and a terminal that hear of each other at once. */
function connect() {
  const waits: boolean[] = [];
  const keyboard = createMessageKeyboard((message) => terminal.receive(message));
  const listener = { onWait: () => waits.push(true), onRead: () => waits.push(false), onEcho() {} };
  const terminal = createTypedTerminal((news) => keyboard.hear(news), listener, createTurns());
  const read = async (most = 4096) => {
    if ((await terminal.whenReady(terminal.input)) === 'interrupted') return 'interrupted';
    const bytes = new Uint8Array(most);
    return new TextDecoder().decode(bytes.subarray(0, terminal.readLine(bytes)));
  };
  return { keyboard, terminal, read, waits };
}

test('lines come one by one, then the end of the file', async () => {
  const { keyboard, read } = connect();
  keyboard.type('one\ntw');
  keyboard.type('o\nthree');
  keyboard.close();
  keyboard.type('late');
  expect([await read(), await read(), await read(), await read()]).toEqual(['one\n', 'two\n', 'three', '']);
});

test('Ctrl-D ends a read, once, with what was typed before it in its line', async () => {
  const { keyboard, read } = connect();
  keyboard.type('\x04one\n\x04tw\x04o\n');
  expect([await read(), await read(), await read(), await read(), await read()]).toEqual([
    '',
    'one\n',
    '',
    'tw',
    'o\n',
  ]);
});

test('a read of fewer bytes than the line has leaves the rest', async () => {
  const { keyboard, read } = connect();
  keyboard.type('abcd\n');
  expect([await read(3), await read(3)]).toEqual(['abc', 'd\n']);
});

test('a read that has to wait says so, and ends with the line; one that finds a line does not wait', async () => {
  const { keyboard, read, waits } = connect();
  const reading = read();
  expect(waits).toEqual([true]);
  keyboard.type('half');
  keyboard.type(' a line\n');
  expect(await reading).toBe('half a line\n');
  keyboard.type('two\n');
  expect([await read(), waits]).toEqual(['two\n', [true, false]]);
});

test('an interrupt ends a read and a sleep, and is pending until it is taken', async () => {
  const { keyboard, terminal, read } = connect();
  const reading = read();
  keyboard.interrupt();
  expect(await reading).toBe('interrupted');
  expect(await terminal.whenReady(rest(60_000))).toBe('interrupted');
  expect([terminal.takeSignal(), terminal.takeSignal()]).toEqual([2, 0]);
  expect(await terminal.whenReady(rest(1))).toBe('over');
});

test('the keyboard knows whether an interrupt was taken, and whether the program goes on', async () => {
  const { keyboard, terminal } = connect();
  keyboard.interrupt();
  await terminal.turn();
  expect(keyboard.answer()).toBe('none');
  terminal.takeSignal();
  await terminal.turn();
  expect(keyboard.answer()).toBe('taken');
  for (let look = 0; look < 6_000; look++) terminal.showLife();
  await terminal.turn();
  expect(keyboard.answer()).toBe('goes on');
  keyboard.interrupt();
  expect(keyboard.answer()).toBe('none');
});
