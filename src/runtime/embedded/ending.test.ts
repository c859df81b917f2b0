import { describe, expect, test } from 'vitest';
import { createNodeRuntime } from '../../../tools/python/node-runtime.ts';
import { PLAIN_LAUNCH } from '../program.ts';
import { recordTranscript } from '../record-transcript.ts';
import { RuntimeFailure } from '../runtime.ts';
import { SLOW_TRACEBACK } from '../slow-traceback-for-tests.ts';
import { ENDING_DEADLINE_MS, STOP_DEADLINE_MS } from '../stopping.ts';
import { type Act, runtimeForTests, when } from './runtime-for-tests.ts';

const { runtime, runMain } = runtimeForTests();
const interrupt: Act = (_recorder, process) => process.interrupt();

describe('when it does not end by itself', () => {
  test.each([
    // The line number is not compared: Ctrl-C may come before the one after the print is reached.
    'print("on")\nwhile True: pass',
    'import time\nprint("on")\ntime.sleep(60)',
    'input("on")',
    'import sys\nprint("on")\nsys.stdin.readline()',
  ])('an interrupt is a KeyboardInterrupt: %j', async (source) => {
    const { stderr, exit } = await runMain(source, { act: when('on', interrupt) });
    expect(stderr).toMatch(/^Traceback \(most recent call last\):\n/);
    expect(stderr).toMatch(/\nKeyboardInterrupt\n$/);
    expect(exit?.ending).toEqual({ how: 'exited', code: 130 });
  });

  test('one that catches an interrupt goes on', async () => {
    const source = 'try:\n    input("on")\nexcept KeyboardInterrupt: print("no")\nprint("end")';
    const { stdout, exit } = await runMain(source, { act: when('on', interrupt) });
    expect(stdout).toBe('onno\nend\n');
    expect(exit?.ending).toEqual({ how: 'exited', code: 0 });
  });

  test.each(['pass', 'time.sleep(0.01)', 'input()'])(
    'one that swallows the interrupt of a stop is killed: %s',
    async (action) => {
      let stoppedAt = 0;
      // The first thing that it says is said where the interrupt is caught already.
      const loop = `while True:\n    try:\n        print(greeting.pop() if greeting else "", end="")\n        while True: ${action}\n    except KeyboardInterrupt: print("no")`;
      const { stdout, exit } = await runMain(`import time\ngreeting = ["on\\n"]\n${loop}`, {
        act: when('on', (_recorder, process) => {
          stoppedAt = performance.now();
          process.stop();
        }),
      });
      expect(exit).toMatchObject({ ending: { how: 'killed' }, leftBehind: [] });
      expect(stdout).toBe('on\nno\n');
      expect(performance.now() - stoppedAt).toBeLessThan(ENDING_DEADLINE_MS);
    },
  );

  test.each([
    ['at once', 'print("go")\nwhile True: pass'],
    ['after seconds', SLOW_TRACEBACK],
  ])(
    'one that ends by the interrupt of a stop is not killed, though its traceback comes %s',
    async (_, source) => {
      const { stderr, exit } = await runMain(source, {
        act: when('go', (_recorder, process) => process.stop()),
      });
      expect(stderr).toMatch(/\nKeyboardInterrupt\n$/);
      expect(exit?.ending).toEqual({ how: 'exited', code: 130 });
    },
  );

  test('one that takes its time to clean up is killed by a second stop', async () => {
    const source = [
      'try:',
      '    print("on")',
      '    while True: pass',
      'except KeyboardInterrupt:',
      '    print("cleaning up")',
      '    sum(range(10**15))',
    ].join('\n');
    let stoppedAgainAt = 0;
    const { stdout, exit } = await runMain(source, {
      act(recorder, process) {
        when('on', () => process.stop())(recorder, process);
        when('up', () => {
          setTimeout(() => {
            stoppedAgainAt = performance.now();
            process.stop();
          }, STOP_DEADLINE_MS + 50);
        })(recorder, process);
      },
    });
    expect(stdout).toBe('on\ncleaning up\n');
    expect(exit?.ending).toEqual({ how: 'killed' });
    expect(performance.now() - stoppedAgainAt).toBeLessThan(ENDING_DEADLINE_MS / 2);
  });

  test('kill settles the exit and closes the output at once', async () => {
    const { stdout, exit } = await runMain('print("on")\nwhile True: pass', {
      act: when('on', (_recorder, process) => process.kill()),
    });
    expect(stdout).toBe('on\n');
    expect(exit?.ending).toEqual({ how: 'killed' });
  });

  test('os.abort is a crash, what was printed stays, and the next run works', async () => {
    const { stdout, exit } = await runMain('import os\nprint("on")\nos.abort()');
    expect(stdout).toBe('on\n');
    expect(exit?.ending).toMatchObject({ how: 'crashed', reason: expect.stringMatching(/./) });
    expect((await runMain('print("again")')).stdout).toBe('again\n');
  });

  test.each([
    'def f(n): return f(n + 1)',
    'from functools import lru_cache\n@lru_cache\ndef f(n): return f(n + 1)',
    'class A:\n    def __getattr__(self, name): return getattr(self, name)\ndef f(n): A().x',
    'import sys\nsys.setrecursionlimit(10**6)\ndef f(n): return sorted([n], key=f)',
  ])('endless recursion is a RecursionError: %j', async (source) => {
    const { stderr, exit } = await runMain(`${source}\nf(0)`);
    expect(stderr).toMatch(/\nRecursionError: /);
    expect(exit?.ending).toEqual({ how: 'exited', code: 1 });
  });

  test.each([
    ['del x', 'in main.py, line 4'],
    ['def f(): global x; del x\nimport json\njson.loads("0", parse_int=lambda _: f())', 'in main.py, line 4'],
    ['pass', 'after the last line, as Python let go of everything'],
  ])('recursion in C that nobody bounds is a crash that says so, and where: %s', async (end, place) => {
    const { stdout, exit } = await runMain(
      `x = []\nfor _ in range(300_000): x = [x]\nprint("on", flush=True)\n${end}`,
    );
    expect(stdout).toBe('on\n');
    const reason = `recursion in C went deeper than the browser’s stack (${place})`;
    expect(exit?.ending).toEqual({ how: 'crashed', reason });
  });

  test('after the end, input, interrupt and kill do nothing', async () => {
    const program = { files: { 'main.py': '' }, argv: ['main.py'], env: {} };
    const process = await runtime.spawn(program);
    const recorder = recordTranscript(process, program, 'test');
    await recorder.done;
    recorder.type('late');
    recorder.endInput();
    process.interrupt();
    process.kill();
    expect((await process.exit).ending).toEqual({ how: 'exited', code: 0 });
  });
});

describe('bounds', () => {
  test('a flood comes in few chunks and is cut in the middle', async () => {
    let changes = 0;
    const program = {
      files: { 'main.py': 'for i in range(200_000): print("line", i)' },
      argv: ['main.py'],
      env: {},
    };
    const process = await runtime.spawn(program);
    const { dialogue, exit } = await recordTranscript(process, program, 'test', () => {
      changes += 1;
    }).done;
    // One in four milliseconds, however long a busy machine takes.
    expect(changes).toBeLessThan(500 + (exit?.milliseconds ?? 0) / 3);
    expect(dialogue).toHaveLength(3);
    expect(dialogue[0]?.text).toMatch(/^line 0\n/);
    expect(dialogue[1]?.text).toMatch(/^\n… [\d,]+ characters cut …\n$/);
    expect(dialogue[2]?.text).toMatch(/\nline 199999\n$/);
  });

  test('a process ends even if nobody reads its output', async () => {
    const process = await runtime.spawn({
      files: { 'main.py': 'for i in range(60): print("x" * 100_000)' },
      argv: ['main.py'],
      env: {},
    });
    expect((await process.exit).ending).toEqual({ how: 'exited', code: 0 });
    let text = '';
    for await (const chunk of process.output) text += chunk.text;
    expect(text.length).toBeLessThan(4_300_000);
    expect(text).toMatch(/characters cut …\n$/);
  });

  test('dispose kills what runs, and a disposed runtime says so', async () => {
    const other = createNodeRuntime();
    const process = await other.spawn({
      files: { 'main.py': 'while True: pass' },
      argv: ['main.py'],
      env: {},
    });
    other.dispose();
    expect((await process.exit).ending).toEqual({ how: 'killed' });
    await expect(other.boot(PLAIN_LAUNCH)).rejects.toThrow(RuntimeFailure);
    await expect(other.spawn({ files: {}, argv: [], env: {} })).rejects.toThrow(RuntimeFailure);
  });
});
