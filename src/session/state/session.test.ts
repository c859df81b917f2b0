import { afterEach, expect, it, vi } from 'vitest';
import { onChange, useSession } from './session.ts';

afterEach(() => vi.restoreAllMocks());

it('A listener that throws is reported, and all others hear of the change', () => {
  const reported: (() => void)[] = [];
  vi.spyOn(globalThis, 'queueMicrotask').mockImplementation((task) => void reported.push(task));
  const heard = vi.fn();
  const stops = [
    onChange(() => {
      throw new Error('This listener is broken.');
    }),
    onChange(heard),
  ];
  useSession.setState({ storage: 'kept' });
  expect(heard).toHaveBeenCalledOnce();
  expect(reported).toHaveLength(1);
  expect(() => reported[0]?.()).toThrow('This listener is broken.');
  for (const stop of stops) stop();
});
