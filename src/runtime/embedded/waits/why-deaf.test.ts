import { expect, it, vi } from 'vitest';
import { wayToWait } from './way-to-wait.ts';
import { foreseenDeafness } from './why-deaf.ts';

const OLD = { compile: WebAssembly.compile };
const NEW = { Suspending: class {}, promising() {} };

it.each([
  ['shared memory', { SharedArrayBuffer: class {}, WebAssembly: OLD }, 'shared-memory'],
  ['shared memory and suspension', { SharedArrayBuffer: class {}, WebAssembly: NEW }, 'shared-memory'],
  ['suspension', { SharedArrayBuffer: undefined, WebAssembly: NEW }, 'suspension'],
  ['half of suspension', { SharedArrayBuffer: undefined, WebAssembly: { Suspending: class {} } }, 'none'],
  ['neither', { SharedArrayBuffer: undefined, WebAssembly: OLD }, 'none'],
] as const)('A browser that has %s waits so, and only one that cannot is told before', (_, has, way) => {
  for (const [name, value] of Object.entries(has)) vi.stubGlobal(name, value);
  expect(wayToWait()).toBe(way);
  const isDeaf = expect.stringMatching(/^In this browser `input\(\)` finds the end of the file.*Chrome 137/);
  expect(foreseenDeafness()).toEqual(way === 'none' ? isDeaf : null);
});

it('Where no Python runs at all, nothing is said of its input', () => {
  vi.stubGlobal('SharedArrayBuffer', undefined);
  vi.stubGlobal('WebAssembly', undefined);
  expect(foreseenDeafness()).toBe(null);
});
