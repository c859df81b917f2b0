import { expect, test } from 'vitest';
import { FOR_COPY, isForCopy, isolated, keyOf, pathOf } from './release.ts';

const HOME = 'https://someone.example/deck/';

test('an address is read as its file, whatever its query', () => {
  expect(pathOf(`${HOME}?theme=light#/talk/3/0`, HOME)).toBe('index.html');
  expect(pathOf(`${HOME}index.html`, HOME)).toBe('index.html');
  expect(pathOf(`${HOME}assets/live-1.js`, HOME)).toBe('assets/live-1.js');
});

test('an address outside the deck is none of its files', () => {
  expect(pathOf('https://someone.example/other/index.html', HOME)).toBeNull();
  expect(pathOf('https://elsewhere.example/deck/index.html', HOME)).toBeNull();
});

test('a file with other content is kept under another address', () => {
  const file = { path: 'index.html', hash: 'aa', bytes: 1 };
  expect(keyOf(file, HOME)).toBe(`${HOME}index.html?aa`);
  expect(keyOf({ ...file, hash: 'bb' }, HOME)).not.toBe(keyOf(file, HOME));
});

test("what the copy asks for is not taken for what a page asks for, a worker's script included", () => {
  expect(isForCopy({ ...FOR_COPY, destination: '' })).toBe(true);
  expect(isForCopy({ mode: 'cors', destination: '' })).toBe(false);
  expect(isForCopy({ mode: 'same-origin', destination: 'worker' })).toBe(false);
  expect(isForCopy({ mode: 'navigate', destination: 'document' })).toBe(false);
});

test('an answer is isolated by the word that Safari knows, whatever the host says', () => {
  const headers = {
    'Cross-Origin-Embedder-Policy': 'credentialless',
    'Content-Security-Policy': "img-src 'self'",
  };
  const answer = isolated(new Response('', { headers }));
  expect(answer.headers.get('Cross-Origin-Embedder-Policy')).toBe('require-corp');
  expect(answer.headers.get('Content-Security-Policy')).toBe("img-src 'self', frame-ancestors 'none'");
});
