import { expect, it } from 'vitest';
import { whyNot } from './why-not.ts';

const FILE = new URL('https://host.example/deck/assets/index-x.js');

it.each([
  [null, /^\/deck\/assets\/index-x\.js did not arrive\. Check the connection/],
  [{ status: 503, type: 'text/html' }, /^The server answered 503 for \/deck/],
  [{ status: 200, type: 'text/plain' }, /but says it is text\/plain\. Have it send files that end in \.js/],
  [{ status: 200, type: '' }, /but does not say what it is\./],
  [{ status: 200, type: 'Text/JavaScript; charset=utf-8' }, /did not load\. Reload this page\.$/],
  [{ status: 200, type: 'application/javascript' }, /did not load\. Reload this page\.$/],
])('says why a script that the server has did not load: %j', (answer, says) => {
  expect(whyNot(FILE, answer)).toEqual({ reason: expect.stringMatching(says), isMissing: false });
});

it('says of a page that was opened as a file what to do instead', () => {
  const reason = expect.stringMatching(/opened as a file.*npm start/);
  expect(whyNot(new URL('file:///deck/assets/index-x.js'), null)).toEqual({ reason, isMissing: false });
});

it.each([
  [{ status: 404, type: 'text/html' }, /^The server does not have \/deck\/assets\/index-x\.js\./],
  [{ status: 200, type: 'text/html; charset=utf-8' }, /^The server sends a page of HTML in place of \/deck/],
])('knows a script that the server lacks, whatever it sends instead: %j', (answer, says) => {
  expect(whyNot(FILE, answer)).toEqual({ reason: expect.stringMatching(says), isMissing: true });
});
