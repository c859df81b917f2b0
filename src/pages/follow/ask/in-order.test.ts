import { expect, test } from 'vitest';
import { inOrder } from './in-order.ts';

const question = (id: string, votes: number, isAnswered = false) => ({
  id,
  text: id,
  name: null,
  votes,
  isAnswered,
});

test('The most wanted question is first, an answered one last, and equal ones stay in their order', () => {
  const all = [question('a', 1), question('b', 9, true), question('c', 4), question('d', 1)];
  expect(inOrder(all).map(({ id }) => id)).toEqual(['c', 'a', 'd', 'b']);
});
