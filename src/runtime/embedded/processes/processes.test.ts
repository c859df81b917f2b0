import { describe, expect, test } from 'vitest';
import { runtimeForTests, when } from '../runtime-for-tests.ts';

const { run, runMain } = runtimeForTests();

/** A program that starts the other file, at its own terminal. */
const PARENT =
  'import subprocess, sys\nr = subprocess.run([sys.executable, "child.py"])\nprint("code", r.returncode)';

function withChild(child: string, main = PARENT) {
  return { 'main.py': main, 'child.py': child };
}

describe('a process that a program starts', () => {
  test('reads what is typed at the terminal, line by line, also what was typed before it began', async () => {
    const main = `first = input("main? ")\n${PARENT}\nprint("left", input())`;
    const { dialogue, stdout } = await run(withChild('print("got", input("child? "))', main), {
      act: when('main? ', (recorder) => recorder.type('one\ntwo\nthree\n')),
    });
    expect(stdout).toBe('main? child? got two\ncode 0\nleft three\n');
    expect(dialogue.filter(({ stream }) => stream === 'stdin')).toHaveLength(1);
  });

  test('waits for what is typed later, and finds the end of the input', async () => {
    const { stdout } = await run(
      withChild('print(input("child? ")); print(repr(sys.stdin.read()))'.replace(/^/, 'import sys; ')),
      {
        act: when('child? ', (recorder) => {
          recorder.type('typed\n');
          recorder.endInput();
        }),
      },
    );
    expect(stdout).toBe("child? typed\n''\ncode 0\n");
  });

  test('prints in order with the one that started it', async () => {
    const { dialogue } = await run(
      withChild('import sys; print("out"); print("err", file=sys.stderr)', `print("before")\n${PARENT}`),
    );
    expect(dialogue.map(({ text }) => text).join('')).toMatch(/^before\n(out\nerr|err\nout)\ncode 0\n$/);
  });

  test('gets Ctrl-C with the one that waits for it, and both end', async () => {
    const child =
      'import time\nprint("up", flush=True)\ntry: time.sleep(600)\nexcept KeyboardInterrupt: print("child too", flush=True)';
    const { stdout, stderr, exit } = await run(withChild(child), {
      act: when('up', (recorder) => recorder.interrupt()),
    });
    expect(stdout).toBe('up\nchild too\n');
    expect(stderr).toContain('main.py", line 2');
    expect(stderr).toMatch(/^KeyboardInterrupt$/m);
    expect(exit?.ending).toEqual({ how: 'exited', code: 130 });
  });

  test('in a session of its own gets no Ctrl-C', async () => {
    const main = PARENT.replace('"child.py"]', '"child.py"], start_new_session=True').replace(
      'subprocess.run(',
      'subprocess.call(',
    );
    const source = 'import time\nprint("up", flush=True)\ntime.sleep(3)\nprint("slept well")';
    const guarded = `import signal\nsignal.signal(signal.SIGINT, lambda *_: print("main was interrupted"))\n${main.replace('r.returncode', 'r')}`;
    const { stdout, exit } = await run(withChild(source, guarded), {
      act: when('up', (recorder) => recorder.interrupt()),
    });
    expect(stdout).toBe('up\nmain was interrupted\nslept well\ncode 0\n');
    expect(exit?.ending).toEqual({ how: 'exited', code: 0 });
  });

  test('ends with Stop, whatever it and its own do', async () => {
    const stubborn =
      'import signal, subprocess, sys\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\n' +
      'if len(sys.argv) < 3: subprocess.run([sys.executable, "child.py", *sys.argv[1:], "more"])\n' +
      'print("up", flush=True)\nwhile True: pass';
    const main = `import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\n${PARENT}`;
    const { exit } = await run(withChild(stubborn, main), {
      act: when('up', (recorder) => recorder.stop()),
    });
    expect(exit?.ending).toEqual({ how: 'killed' });
  });

  test('ends with the program that started it and did not wait', async () => {
    const { stdout, exit } = await runMain(
      'import subprocess, sys\nsubprocess.Popen([sys.executable, "-c", "while True: pass"])\nprint("done")',
    );
    expect([stdout, exit?.ending]).toEqual(['done\n', { how: 'exited', code: 0 }]);
  });

  test('that breaks the interpreter ends as by a fault of memory, and nobody else', async () => {
    const child = 'x = []\nfor _ in range(300_000): x = [x]\nrepr(x)';
    expect((await run(withChild(child))).stdout).toBe('code -11\n');
  });

  test('has its number, its starter’s, and no module more than Python needs', async () => {
    const { stdout } = await runMain(
      'import os, subprocess, sys\nbefore = "_posixsubprocess" in sys.modules\n' +
        'ask = "import os, sys; print(os.getpid(), os.getppid(), \'subprocess\' in sys.modules)"\n' +
        'for _ in range(2): print(subprocess.check_output([sys.executable, "-c", ask], text=True), end="")\n' +
        'print(os.getpid(), before)',
    );
    expect(stdout).toBe('43 42 False\n44 42 False\n42 True\n');
  });

  test('waits within bounds: of too many at once, one is refused as on a full machine', async () => {
    const bomb =
      'import subprocess, sys, time\nstarted = []\ntry:\n' +
      '    for n in range(50): started.append(subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"]))\n' +
      'except BlockingIOError as error: print(len(started), error)\n' +
      'for process in started: process.kill()\nprint({process.wait() for process in started})\n' +
      'print(subprocess.call([sys.executable, "-c", "pass"]))';
    expect((await runMain(bomb)).stdout).toBe(
      '12 [Errno 6] Resource temporarily unavailable: too many processes run at once\n{-9}\n0\n',
    );
  });

  test('is run by a hook, too: site-packages of the project are its own', async () => {
    const { stdout } = await run({
      'site-packages/seen.py': 'import sys; print("hook in", sys.argv or sys.orig_argv)',
      'site-packages/aaa.pth': 'import seen',
      'main.py': PARENT,
      'child.py': 'print("child")',
    });
    expect(stdout.match(/hook in/g)).toHaveLength(2);
  });
});

test('what only one process can do is refused in a sentence', async () => {
  const { stdout } = await runMain(
    [
      'import os, socket, subprocess, sys',
      'python = [sys.executable, "-c", "pass"]',
      'server = socket.create_server(("127.0.0.1", 0))',
      'client = socket.create_connection(server.getsockname())',
      'for ways in {"preexec_fn": print}, {"stdin": client}, {"shell": True}:',
      '    try: subprocess.run(python, **ways)',
      '    except OSError as error: print(error)',
    ].join('\n'),
  );
  expect(stdout.split('\n')).toEqual([
    expect.stringContaining('preexec_fn cannot be called here'),
    expect.stringContaining('A socket cannot be the standard stream of another process here'),
    expect.stringContaining('There is no other program here than Python'),
    '',
  ]);
});

test('a pipe that nobody reads any more is full at 64 KiB, and waiting for its process is a dead lock that Ctrl-C ends', async () => {
  const { stderr, exit } = await runMain(
    'import subprocess, sys\n' +
      'p = subprocess.Popen([sys.executable, "-c", "print(\'x\' * 200_000)"], stdout=subprocess.PIPE)\n' +
      'print("waits", flush=True)\np.wait()',
    { act: when('waits', (recorder) => setTimeout(recorder.interrupt, 3000)) },
  );
  expect(stderr).toContain('KeyboardInterrupt');
  expect(exit?.ending).toEqual({ how: 'exited', code: 130 });
});
