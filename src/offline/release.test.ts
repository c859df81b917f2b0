import { expect, test } from 'vitest';
import { keyOf, pathOf } from './release.ts';

const HOME = 'https://someone.example/deck/';

test('an address stands for its file, whatever it asks beside', () => {
  expect(pathOf(`${HOME}?theme=light#/talk/3/0`, HOME)).toBe('index.html');
  expect(pathOf(`${HOME}index.html`, HOME)).toBe('index.html');
  expect(pathOf(`${HOME}assets/live-1.js`, HOME)).toBe('assets/live-1.js');
});

test('what lies beside the deck, or elsewhere, is none of its files', () => {
  expect(pathOf('https://someone.example/other/index.html', HOME)).toBeNull();
  expect(pathOf('https://elsewhere.example/deck/index.html', HOME)).toBeNull();
});

test('a file with another content is kept under another address', () => {
  const file = { path: 'index.html', hash: 'aa', bytes: 1 };
  expect(keyOf(file, HOME)).toBe(`${HOME}index.html?aa`);
  expect(keyOf({ ...file, hash: 'bb' }, HOME)).not.toBe(keyOf(file, HOME));
});
