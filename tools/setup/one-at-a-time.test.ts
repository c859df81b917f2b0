import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the second waits for the first', async () => {
  const lock = join(folder, 'lock');
  const steps: string[] = [];
  const first = oneAtATime(lock, async () => {
    steps.push('first begins');
    await new Promise((resolve) => setTimeout(resolve, 50));
    steps.push('first ends');
  });
  await Promise.all([first, oneAtATime(lock, async () => void steps.push('second'))]);
  expect(steps).toEqual(['first begins', 'first ends', 'second']);
  expect(existsSync(lock)).toBe(false);
});

test('the lock of a process that is no more does not count', async () => {
  const lock = join(folder, 'lock');
  const { pid } = spawnSync('true');
  writeFileSync(lock, String(pid));
  expect(await oneAtATime(lock, async () => 'done')).toBe('done');
});

test('who has it for too long is named', async () => {
  const lock = join(folder, 'lock');
  writeFileSync(lock, String(process.pid));
  await expect(oneAtATime(lock, async () => {}, { deadline: 1 })).rejects.toThrow(`Process ${process.pid}`);
});

test('a fault of the work gives it back', async () => {
  const lock = join(folder, 'lock');
  await expect(oneAtATime(lock, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(existsSync(lock)).toBe(false);
});
