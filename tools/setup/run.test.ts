import { spawn } from 'node:child_process';
import { expect, it, vi } from 'vitest';
import { run } from './run.mjs';

const node = (code: string, options = {}) => run(process.execPath, ['-e', code], options);
const RUN = new URL('./run.mjs', import.meta.url).href;
const DEADLINE = { timeout: 60_000 };

it('keeps what a program prints, as it was heard', async () => {
  const heard: string[] = [];
  const hear = (text: string) => heard.push(text);
  const { code, output } = await node('console.log("one"); console.error("two"); process.exit(3)', { hear });
  expect(code).toBe(3);
  expect(output.split('\n').sort()).toEqual(['', 'one', 'two']);
  expect(heard.join('')).toBe(output);
});

it.concurrent('ends a program that is silent for too long', DEADLINE, async () => {
  const { code, output } = await run('sh', ['-c', 'echo on; exec sleep 600'], { timeout: 3 });
  expect({ code, output }).toEqual({
    code: null,
    output: 'on\n\nStopped: it printed nothing for 3 seconds.\n',
  });
});

it.concurrent('lets a program go on for as long as it prints', DEADLINE, async () => {
  const talks = 'for n in 1 2 3 4 5 6 7 8; do echo $n; sleep 0.5; done';
  expect(await run('sh', ['-c', talks], { timeout: 3 })).toMatchObject({ code: 0 });
});

it.concurrent.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'ends all that runs at a %s',
  DEADLINE,
  async (signal) => {
    const sleeper = 'console.log(process.pid); setInterval(() => {}, 1000)';
    // One of them does not care for being asked.
    const deaf = `process.on("SIGTERM", () => {}); ${sleeper}`;
    const program = `
    const { run } = await import(${JSON.stringify(RUN)});
    const start = (code) => run(process.execPath, ['-e', code], { hear: (pid) => process.stdout.write(pid) });
    await Promise.race([start(${JSON.stringify(sleeper)}), start(${JSON.stringify(deaf)})]);
    console.log('goes on');`;
    const command = spawn(process.execPath, ['--input-type=module', '-e', program]);
    let printed = '';
    command.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
    const pids = await vi.waitFor(() => {
      const found = printed.match(/^\d+$/gm)?.map(Number) ?? [];
      expect(found).toHaveLength(2);
      return found;
    }, DEADLINE);
    expect(pids.map(isAlive)).toEqual([true, true]);
    const ended = new Promise((resolve) => command.on('close', resolve));
    command.kill(signal);
    expect(await ended).toBe({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }[signal]);
    expect(pids.map(isAlive)).toEqual([false, false]);
    expect(printed).not.toContain('goes on');
  },
);

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
