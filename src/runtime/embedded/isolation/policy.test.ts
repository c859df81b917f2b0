import { expect, test } from 'vitest';
import { pagePolicy } from './policy.ts';

test('a page allows frames of the named addresses and no other, or none at all', () => {
  expect(pagePolicy(['sha256-x'], ['https://elsewhere.example/run'])).toMatch(
    /; frame-src https:\/\/elsewhere\.example\/run;/,
  );
  expect(pagePolicy(['sha256-x'], [])).toMatch(/; frame-src 'none';/);
});

test('a page connects to its own server, and to the brokers that are named', () => {
  expect(pagePolicy([], [])).toMatch(/; connect-src 'self';/);
  expect(pagePolicy([], [], ['wss://broker.example:8443/mqtt', 'wss://b.example'])).toMatch(
    /; connect-src 'self' wss:\/\/broker\.example:8443 wss:\/\/b\.example;/,
  );
});
