import { expect, it } from 'vitest';
import { loginText, readLogin } from './login-text.ts';

it.each([
  { username: 'remote', password: 'a1B2' },
  { username: 'r', password: ':/?#%25 ünï→😀"' },
])('A login goes through an address whole: $password', (login) => {
  const text = loginText(login);
  expect(text).toMatch(/^[\w-]+$/);
  expect(readLogin(text)).toEqual(login);
});

it.each(['', 'x', '%', 'bm90IGpzb24', loginText({ username: 'a', password: 'b' }).slice(1)])(
  'What is no login is none: %s',
  (text) => {
    expect(readLogin(text)).toBeNull();
  },
);
