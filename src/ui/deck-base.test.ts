import { afterEach, expect, it, vi } from 'vitest';
import { deckBase } from './deck-base.ts';

afterEach(() => vi.unstubAllGlobals());

it.each([
  ['http://192.168.1.5:4173/#/follow/ABC234', 'http://192.168.1.5:4173/'],
  ['http://localhost:4173/?runtime=embedded#/remote/a/b', 'http://localhost:4173/'],
  ['https://example.org/talks/machete/index.html#/talk/3/0', 'https://example.org/talks/machete/'],
])('The deck of %s lies at %s', (href, base) => {
  vi.stubGlobal('location', { href });
  expect(deckBase()).toBe(base);
});
