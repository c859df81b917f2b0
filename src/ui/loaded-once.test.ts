import { expect, test } from 'vitest';
import { loadedOnce } from './loaded-once.ts';

test('loads each name once, and again what failed', async () => {
  const asked: string[] = [];
  let isBroken = true;
  const load = loadedOnce(async (name: string) => {
    asked.push(name);
    if (name === 'b' && isBroken) throw new Error('no network');
    return name.toUpperCase();
  });
  expect(await Promise.all([load('a'), load('a')])).toEqual(['A', 'A']);
  await expect(Promise.all([load('b'), load('b')])).rejects.toThrow('no network');
  isBroken = false;
  expect(await load('b')).toBe('B');
  expect(asked).toEqual(['a', 'b', 'b']);
  // What React's `use` reads, so that it need not wait.
  expect(load('b')).toMatchObject({ status: 'fulfilled', value: 'B' });
});
