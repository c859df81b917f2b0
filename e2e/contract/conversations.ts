import { existsSync } from 'node:fs';
import type { Program } from '#runtime';
import { archiveOf } from '../../tools/packages/ensure-packages.ts';
import type { Act } from './page.ts';

/** A program that waits for somebody, and what comes of it: as native Python has it at a terminal. */
export interface Conversation {
  readonly title: string;
  readonly program: Program;
  readonly acts: readonly Act[];
  /** In what is printed, in this order. */
  readonly shows: readonly string[];
  /** The exit code, or how else it ends. */
  readonly ends: number | 'killed' | 'crashed';
  /** Where a run differs from the next by itself: a traceback of wherever it was. */
  readonly varies?: true;
}

const main = (...lines: readonly string[]): Program => ({
  files: { 'main.py': lines.join('\n') },
  argv: ['main.py'],
  env: {},
});

const type = (at: string, line: string): Act => ({ at, does: { type: `${line}\n` } });
const LOOP = 'while True: pass';

/** What a program reads, line by line. */
const READS: readonly Conversation[] = [
  {
    title: 'input(), twice',
    program: main('a = input("one? ")', 'b = input("two? ")', 'print("got", a, b)', 'raise SystemExit(3)'),
    acts: [type('one? ', 'Ada'), type('two? ', 'é🐍')],
    shows: ['one? ', 'two? ', 'got Ada é🐍'],
    ends: 3,
  },
  {
    title: 'the end of the input',
    program: main('input("? ")'),
    acts: [{ at: '? ', does: 'end the input' }],
    shows: ['EOFError'],
    ends: 1,
  },
  {
    title: 'lines of sys.stdin',
    program: main(
      'import sys',
      'print("go", flush=True)',
      'for line in sys.stdin:',
      '    print("line", line, end="", flush=True)',
    ),
    acts: [type('go', 'one'), type('line one', 'two'), { at: 'line two', does: 'end the input' }],
    shows: ['line one', 'line two'],
    ends: 0,
  },
  {
    title: 'a descriptor, ten bytes at most',
    program: main(
      'import os',
      'print("go", flush=True)',
      'print(os.read(0, 10))',
      'print(os.read(0, 10), os.read(0, 10))',
    ),
    acts: [type('go', 'abc'), type("b'abc\\n'", '0123456789ab')],
    shows: ["b'abc\\n'", "b'0123456789' b'ab\\n'"],
    ends: 0,
  },
  {
    title: 'the commands of pdb',
    program: main('x = 41', 'breakpoint()', 'x += 1', 'print("x is", x)'),
    acts: [type('(Pdb) ', 'p x'), type('(Pdb) ', 'n'), type('(Pdb) ', 'n'), type('(Pdb) ', 'c')],
    shows: ['41', 'x is 42'],
    ends: 0,
  },
  {
    title: 'what is said to code.interact()',
    program: main('import code', 'x = 6', 'code.interact(local=globals(), exitmsg="")', 'print("after")'),
    acts: [type('>>> ', 'x * 7'), { at: '42', does: 'end the input' }],
    shows: ['>>> ', '42', 'after'],
    ends: 0,
  },
  {
    title: 'python -i, when the program has ended',
    program: { files: { 'main.py': 'x = 6' }, argv: ['-i', 'main.py'], env: {} },
    acts: [type('>>> ', 'x * 7'), type('42', 'raise SystemExit(5)')],
    shows: ['>>> ', '42'],
    ends: 5,
  },
];

/** What waits for several things at once. */
const SELECTS: readonly Conversation[] = [
  {
    title: 'select() of what is typed, and of time',
    program: main(
      'import select, sys',
      'print(select.select([sys.stdin], [], [], 0.05)[0], flush=True)',
      'print(len(select.select([sys.stdin], [], [])[0]), sys.stdin.readline())',
    ),
    acts: [type('[]', 'Ada')],
    shows: ['[]', '1 Ada'],
    ends: 0,
  },
  {
    title: 'a reader of stdin in asyncio, beside a task that sleeps',
    program: main(
      'import asyncio, sys',
      'async def main():',
      '    loop = asyncio.get_running_loop()',
      '    typed = loop.create_future()',
      '    loop.add_reader(0, lambda: typed.done() or typed.set_result(sys.stdin.readline()))',
      '    tick = asyncio.create_task(asyncio.sleep(0.05, "tick"))',
      '    print("go", flush=True)',
      '    print(await typed, await tick)',
      'asyncio.run(main())',
    ),
    acts: [type('go', 'Ada')],
    shows: ['go', 'Ada', 'tick'],
    ends: 0,
  },
  {
    title: 'Ctrl-C in asyncio.run, and what its task does in the end',
    program: main(
      'import asyncio',
      'async def main():',
      '    try:',
      '        print("go", flush=True)',
      '        await asyncio.sleep(60)',
      '    finally: print("the end")',
      'asyncio.run(main())',
    ),
    acts: [{ at: 'go', does: 'interrupt' }],
    shows: ['the end', 'KeyboardInterrupt'],
    ends: 130,
    varies: true,
  },
];

/** What calls the program back from C, and waits there. */
const CALLED_BACK: readonly Conversation[] = [
  ['a generator', 'def g(): yield input("? ")', 'print(*g())'],
  ['a key of sorted()', 'print(*sorted("x", key=lambda _: input("? ") and 0), sep="")'],
  ['an __eq__', 'class A:\n    def __eq__(self, _): return input("? ")', 'print([A()].index(1))'],
  ['map() and reduce()', 'from functools import reduce', 'print(reduce(max, map(input, ["? "])))'],
  ['a replacement of re.sub()', 'import re', 'print(re.sub("a", lambda _: input("? "), "a"))'],
  ['a hook of json', 'import json', 'json.loads("{}", object_hook=lambda _: print(input("? ")))'],
  ['eval()', 'print(eval("input(\'? \')"))'],
  ['a __del__', 'class A:\n    def __del__(self): print(input("? "))', 'a = A()', 'del a'],
  ['an exit handler', 'import atexit', 'atexit.register(lambda: print(input("? ")))'],
].map(([where = '', ...lines]) => ({
  title: `input() in ${where}`,
  program: main('print("on")', ...lines),
  acts: [type('? ', 'Ada')],
  shows: ['? '],
  ends: 0,
}));

/** Through JavaScript nothing can be suspended, so a callback of ctypes must not even look for a signal. */
const THROUGH_JAVASCRIPT: readonly Conversation[] = [
  {
    title: 'a callback of ctypes that takes its time, and input() after it',
    program: main(
      'import ctypes',
      '@ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_int)',
      'def slow(n):',
      '    for _ in range(1_000_000): pass',
      '    return n + 1',
      'print(slow(1), input("? "))',
    ),
    acts: [type('? ', 'Ada')],
    shows: ['? ', '2 Ada'],
    ends: 0,
  },
];

/** An interpreter that starts with a package in it; none where the package could not be had. */
const WITH_PACKAGES: readonly Conversation[] = existsSync(archiveOf('httpx'))
  ? [
      {
        title: 'input() beside a package',
        program: {
          ...main('import httpx', 'print(input("? "), httpx.URL("https://deck.example/talk").path)'),
          packages: ['httpx'],
        },
        acts: [type('? ', 'Ada')],
        shows: ['? ', 'Ada /talk'],
        ends: 0,
      },
    ]
  : [];

/** What a file does that Python runs when it starts. */
const AT_THE_START: readonly Conversation[] = [
  {
    title: 'input() in a file that runs when Python starts',
    program: {
      files: {
        'site-packages/aaa.pth': 'import early',
        'site-packages/early.py': 'print(input("? "))',
        'main.py': 'print("main")',
      },
      argv: ['main.py'],
      env: {},
    },
    acts: [type('? ', 'Ada')],
    shows: ['? ', 'Ada', 'main'],
    ends: 0,
  },
];

const SLEEPS: readonly Conversation[] = [
  {
    title: 'time.sleep() is as long as it says',
    program: main(
      'import time',
      'start = time.perf_counter()',
      'time.sleep(0.3)',
      'print(0.29 < time.perf_counter() - start < 10)',
    ),
    acts: [],
    shows: ['True'],
    ends: 0,
  },
  {
    title: 'a handler of Ctrl-C that itself asks, in the middle of a sleep',
    program: main(
      'import os, signal, time',
      'signal.signal(signal.SIGINT, lambda *_: print("you said", input("sure? ")))',
      'os.write(1, b"go\\n")',
      'time.sleep(1)',
      'print("slept")',
    ),
    acts: [{ at: 'go', does: 'interrupt' }, type('sure? ', 'yes')],
    shows: ['go', 'you said yes', 'slept'],
    ends: 0,
  },
];

/** An alarm reaches a program that waits, whatever it waits for. */
const ALARMS: readonly Conversation[] = [
  ['a loop', LOOP],
  ['a sleep', 'time.sleep(60)'],
  ['input()', 'input()'],
  ['select()', 'select.select([sys.stdin], [], [])'],
].map(([where = '', line = '']) => ({
  title: `the alarm clock in ${where}`,
  program: main(
    'import select, signal, sys, time',
    'def ring(*_): raise TimeoutError("too late")',
    'signal.signal(signal.SIGALRM, ring)',
    'signal.setitimer(signal.ITIMER_REAL, 0.05)',
    'try:',
    `    ${line}`,
    'except TimeoutError as error: print(error)',
  ),
  acts: [],
  shows: ['too late'],
  ends: 0,
}));

/** What Ctrl-C and Stop do to it. */
const STOPPED: readonly Conversation[] = [
  ...[
    ['a loop', LOOP],
    ['a sleep', 'import time; time.sleep(60)'],
    ['input()', 'input()'],
    ['a read of all input', 'import sys; sys.stdin.read()'],
    ['select()', 'import select, sys; select.select([sys.stdin], [], [])'],
    ['accept()', 'import socket; socket.create_server(("127.0.0.1", 0)).accept()'],
  ].flatMap(([where = '', line = '']) =>
    (['interrupt', 'stop'] as const).map(
      (does): Conversation => ({
        title: `${does === 'stop' ? 'Stop' : 'Ctrl-C'} in ${where}`,
        program: main('print("go", flush=True)', line),
        acts: [{ at: 'go', does }],
        shows: ['Traceback (most recent call last)', 'KeyboardInterrupt'],
        ends: 130,
        varies: true,
      }),
    ),
  ),
  {
    title: 'Ctrl-C in input() that is caught, and input() again',
    program: main(
      'try: input("one? ")',
      'except KeyboardInterrupt: print("no")',
      'print("got", input("two? "))',
    ),
    acts: [{ at: 'one? ', does: 'interrupt' }, type('two? ', 'Ada')],
    shows: ['one? ', 'no', 'got Ada'],
    ends: 0,
  },
  {
    title: 'a read goes on after a handler of Ctrl-C',
    program: main(
      'import os, signal',
      // Not by print(), which a handler must not enter twice.
      'signal.signal(signal.SIGINT, lambda *_: os.write(1, b"heard\\n"))',
      'os.write(1, b"go\\n")',
      'print(os.read(0, 10))',
    ),
    acts: [{ at: 'go', does: 'interrupt' }, type('heard', 'on')],
    shows: ['heard', "b'on\\n'"],
    ends: 0,
  },
  {
    title: 'Stop of a program that does not want to',
    program: main(
      'while True:',
      '    try:',
      '        print("go", flush=True)',
      `        ${LOOP}`,
      '    except KeyboardInterrupt: print("no", flush=True)',
    ),
    acts: [{ at: 'go', does: 'stop' }],
    shows: ['no'],
    ends: 'killed',
    varies: true,
  },
  {
    title: 'Stop in C that looks for no signal',
    program: main(
      'while True:',
      '    try:',
      '        print("go", flush=True)',
      '        sum(range(10**15))',
      '    except KeyboardInterrupt: pass',
    ),
    acts: [{ at: 'go', does: 'stop' }],
    shows: ['go'],
    ends: 'killed',
    varies: true,
  },
];

const ENDINGS: readonly Conversation[] = [
  ['sys.exit()', 3, 'import sys; sys.exit(3)'],
  ['os._exit()', 4, 'import os; os._exit(4)'],
  ['an error', 1, '1 / 0'],
  ['its last line', 0, 'pass'],
].map(([how, ends, line]) => ({
  title: `the end by ${how}, after an answer`,
  program: main('print(input("? "), flush=True)', String(line)),
  acts: [type('? ', 'Ada')],
  shows: ['Ada'],
  ends: Number(ends),
}));

export const CONVERSATIONS = [
  ...READS,
  ...SELECTS,
  ...CALLED_BACK,
  ...THROUGH_JAVASCRIPT,
  ...WITH_PACKAGES,
  ...AT_THE_START,
  ...SLEEPS,
  ...ALARMS,
  ...STOPPED,
  ...ENDINGS,
];
