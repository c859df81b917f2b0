import { expect, test } from 'vitest';
import { readWish } from './wish.ts';

test('an address pins a runtime; one that there is not pins none', () => {
  expect(readWish('?theme=light&runtime=recorded', undefined)).toEqual({ pin: 'recorded', policy: 'prefer' });
  expect(readWish('?runtime=pyodide', 'offer')).toEqual({ pin: null, policy: 'offer' });
  expect(readWish('', 'off')).toEqual({ pin: null, policy: 'off' });
});
