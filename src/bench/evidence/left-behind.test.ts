import { expect, test } from 'vitest';
import type { Clue } from '#evidence';
import type { LeftBehind, Transcript } from '#runtime';
import { leftItems } from './left-behind.ts';

function left(leftBehind: readonly LeftBehind[], clues: readonly Clue[] = []) {
  const transcript: Transcript = {
    program: { files: {}, argv: ['main.py'], env: {} },
    runtime: 'CPython 3.14.2',
    dialogue: [],
    exit: { ending: { how: 'exited', code: 0 }, leftBehind, milliseconds: 1 },
  };
  return leftItems(transcript, clues);
}

test('What was left behind says what it is, be it a text, nothing, a folder or something that is no text', () => {
  const said = left([
    { path: '/tmp/who.txt', text: 'hello\nagain\n' },
    { path: '/tmp/empty', text: '' },
    { path: '/tmp/folder/', text: '' },
    { path: '/tmp/picture.png', text: '', note: '2,048 bytes that are no text' },
    { path: '…', text: '101 more are not shown' },
  ]).map(({ path, what }) => `${path}: ${what}`);
  expect(said).toEqual([
    '/tmp/who.txt: 2 lines',
    '/tmp/empty: empty',
    '/tmp/folder/: a folder',
    '/tmp/picture.png: 2,048 bytes that are no text',
    '…: 101 more are not shown',
  ]);
});

test('A short text that no exhibit speaks of is shown at once', () => {
  const hello = { path: '/tmp/who.txt', text: 'hello from shop\n' };
  const exhibit: Clue = { kind: 'stack', by: 'hook', title: 'By', frames: [], from: '/tmp/who.txt' };
  expect(left([hello]).map(({ isShown }) => isShown)).toEqual([true]);
  expect(left([hello], [exhibit]).map(({ isShown }) => isShown)).toEqual([false]);
  expect(left([{ ...hello, text: 'again\n'.repeat(500) }]).map(({ isShown }) => isShown)).toEqual([false]);
});
