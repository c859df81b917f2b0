import { SLOW_TRACEBACK } from '../../src/runtime/slow-traceback-for-tests.ts';
import type { Hazard } from './hazard.ts';

const KILLED = /\[killed\b[^\]]*Ctrl-C\]/;

/** What a program does: memory, recursion, files, signals, and its own end. */
export const PROGRAMS: readonly Hazard[] = [
  {
    title: 'A memory bomb ends by MemoryError',
    program: 'x = []\nwhile True: x.append(bytearray(10_000_000)); print(len(x))',
    ending: /exited 1/,
    says: 'MemoryError',
  },
  {
    title: 'A list that is too long ends by MemoryError',
    program: 'x = [0] * 10**9',
    ending: /exited 1/,
    says: 'MemoryError',
  },
  {
    title: 'Endless recursion ends by RecursionError',
    program: 'def f(): f()\nf()',
    ending: /exited 1/,
    says: 'RecursionError',
  },
  {
    title: 'A program whose traceback takes its time after Stop has it whole',
    program: SLOW_TRACEBACK,
    endlessFrom: 'go',
    ending: /exited 130/,
    says: 'KeyboardInterrupt',
  },
  {
    title: 'Endless recursion without a limit is ended by Stop',
    program: 'import sys\nsys.setrecursionlimit(10**6)\nprint("go", flush=True)\ndef f(): f()\nf()',
    endlessFrom: 'go',
    ending: /exited|killed|crashed/,
  },
  {
    title: 'Endless recursion through C ends by RecursionError',
    program: 'class A:\n    def __getattr__(self, name): return getattr(self, name)\nA().x',
    ending: /exited 1/,
    says: 'RecursionError',
  },
  {
    title: 'Endless recursion through C without a limit ends by RecursionError',
    program:
      'import sys\nsys.setrecursionlimit(10**6)\nfrom functools import lru_cache\n@lru_cache\ndef f(n): return f(n + 1)\nf(0)',
    ending: /exited 1/,
    says: 'RecursionError',
  },
  {
    title: 'Recursion in C that nobody bounds breaks the interpreter and nothing else',
    program: 'x = []\nfor _ in range(100_000): x = [x]\nrepr(x)',
    ending: /crashed/,
    says: /the interpreter broke: recursion in C.*in main\.py, line 3/,
  },
  {
    title:
      'A text that json reads deeper than the browser goes ends by RecursionError, or says where it broke',
    program: 'import json\njson.loads("[" * 100_000)',
    ending: /exited 1|crashed/,
    says: /RecursionError|the interpreter broke: recursion in C.*in main\.py, line 2/,
  },
  {
    title: 'os._exit ends with its code',
    program: 'import os\nprint("on", flush=True)\nos._exit(4)',
    ending: /exited 4/,
    says: 'on',
  },
  {
    title: 'os.abort is told as a crash, after what was printed',
    program: 'import os\nprint("on", flush=True)\nos.abort()',
    ending: /crashed/,
    says: /on.*the interpreter broke/s,
  },
  { title: 'SIGKILL ends with 137', program: 'import os\nos.kill(os.getpid(), 9)', ending: /exited 137/ },
  {
    title: 'A wild pointer breaks the interpreter and nothing else',
    program: 'import ctypes\nctypes.memset(0, 255, 2_000_000_000)',
    ending: /crashed/,
    says: 'the interpreter broke',
  },
  {
    title: '5,000 files are written',
    program: 'for n in range(5000): open(f"f{n}.txt", "w").write("x" * 1000)\nprint("all")',
    ending: /exited 0/,
    says: 'all',
  },
  ...[
    { what: 'a name of 70,000 letters', lines: ['open("x" * 70_000, "w").close()'] },
    { what: 'a link in the place of /tmp', lines: ['os.rmdir("/tmp")', 'os.symlink("/", "/tmp")'] },
    {
      what: '5,000 folders in each other',
      lines: [
        'os.mkdir("d")',
        'for _ in range(4_999):',
        '    os.mkdir("n")',
        '    os.rename("d", "n/d")',
        '    os.rename("n", "d")',
      ],
    },
  ].map(
    ({ what, lines }): Hazard => ({
      title: `A run that leaves ${what} behind ended well all the same`,
      program: ['import os', ...lines, 'print("all")'].join('\n'),
      ending: /exited 0/,
      says: 'all',
    }),
  ),
  {
    title: 'A reason to break that is 200,000 letters long is told shorter, and is not taken for a forgery',
    program: 'import ctypes\nctypes.CDLL(None).emscripten_throw_string(b"y" * 200_000)',
    ending: /crashed/,
    says: /yyyy…\]/,
  },
  {
    title: 'Files without end are stopped',
    program: `import itertools
for n in itertools.count():
    open(f"f{n}.txt", "w").write("x" * 1000)
    if n == 100: print("go", flush=True)`,
    endlessFrom: 'go',
    ending: /exited 130|killed/,
  },
  {
    title: 'Processes and threads are refused by exceptions',
    program: `import os, subprocess, threading
for start in os.fork, lambda: subprocess.run(["ls"]), threading.Thread(target=print).start:
    try: start()
    except Exception as refusal: print("refused", type(refusal).__name__)`,
    ending: /exited 0/,
    says: 'refused RuntimeError',
  },
  {
    title: 'A deleted standard library is missed by that run alone',
    program:
      'import os, shutil\nshutil.rmtree(os.path.dirname(os.__file__), ignore_errors=True)\nimport json',
    ending: /exited 1/,
    says: "No module named 'json'",
  },
  {
    title: 'A closed standard output loses what is printed',
    program: 'import os\nos.close(1)\nprint("lost")',
    ending: /exited (1|120)/,
    says: 'Bad file descriptor',
  },
  {
    title: 'sys.stdout may be None',
    program: 'import sys\nsys.stdout = None\nprint("lost")',
    ending: /exited 0/,
  },
  {
    title: 'An exit handler that does not end is stopped',
    program:
      'import atexit\n@atexit.register\ndef never():\n    print("go", flush=True)\n    while True: pass',
    endlessFrom: 'go',
    ending: /exited 0/,
    says: 'KeyboardInterrupt',
  },
  ...['signal.SIG_IGN', 'lambda *_: None'].map(
    (handler): Hazard => ({
      title: `A program that does not want SIGINT is killed, and told to be: ${handler}`,
      program: `import signal\nsignal.signal(signal.SIGINT, ${handler})\nprint("go", flush=True)\nwhile True: pass`,
      endlessFrom: 'go',
      ending: /killed/,
      says: KILLED,
    }),
  ),
  {
    title: 'A program that swallows KeyboardInterrupt is killed, and told to be',
    program: `while True:
    try:
        print("go", flush=True)
        while True: pass
    except KeyboardInterrupt: print("no")`,
    endlessFrom: 'go',
    ending: /killed/,
    says: KILLED,
  },
  {
    title: 'A call that never looks for a signal is killed',
    program: 'print("go", flush=True)\nsum(range(10**15))',
    endlessFrom: 'go',
    ending: /killed/,
    says: KILLED,
  },
  {
    title: 'A destructor that raises at exit is told, and changes nothing',
    program: 'class A:\n    def __del__(self): 1 / 0\na = A()\nprint("end")',
    ending: /exited 0/,
    says: 'ZeroDivisionError',
  },
  {
    title: 'Thousands of tracebacks are read without a pause',
    program: `import traceback
for _ in range(3000):
    try: 1 / 0
    except ZeroDivisionError: traceback.print_exc()`,
    ending: /exited 0/,
  },
];
