import { describe, expect, test } from 'vitest';
import { runtimeForTests, when } from './runtime-for-tests.ts';

const { runMain } = runtimeForTests();

describe('a dialogue', () => {
  test('input() is answered, its prompt is on stdout, and end of file ends it', async () => {
    const { dialogue, exit } = await runMain('print("hello", input("name? "))\ninput("more? ")', {
      act: when('name? ', (recorder) => {
        recorder.type('Ada\n');
        recorder.endInput();
      }),
    });
    expect(dialogue.slice(0, 3)).toEqual([
      { stream: 'stdout', text: 'name? ' },
      { stream: 'stdin', text: 'Ada\n' },
      { stream: 'stdout', text: 'hello Ada\nmore? ' },
    ]);
    expect(dialogue.at(-1)?.text).toContain('EOFError');
    expect(exit?.ending).toEqual({ how: 'exited', code: 1 });
  });

  test('the transcript says when the program waits for an answer, also when it is ended there', async () => {
    const { exit, dialogue } = await runMain('input("one? ")\nprint("on")\ninput("two? ")', {
      act(recorder, process) {
        const look = setInterval(() => {
          if (!recorder.current.isWaiting) return;
          const isSecond = recorder.current.dialogue.some(({ text }) => text.includes('two? '));
          if (isSecond) process.kill();
          else if (!recorder.current.dialogue.some(({ stream }) => stream === 'stdin')) recorder.type('1\n');
        }, 5);
        recorder.done.then(({ isWaiting }) => {
          clearInterval(look);
          expect(isWaiting).toBe(true);
        });
      },
    });
    expect(exit?.ending).toEqual({ how: 'killed' });
    expect(dialogue.map(({ text }) => text)).toEqual(['one? ', '1\n', 'on\ntwo? ']);
  });

  test('a line longer than the shared memory, in characters of several bytes', async () => {
    const { stdout } = await runMain('import sys\nprint(len(input()), len(sys.stdin.read()))', {
      act(recorder) {
        recorder.type(`${'\u00e9'.repeat(100_000)}\n`);
        recorder.type('\u{1f40d}'.repeat(30_000));
        recorder.endInput();
      },
    });
    expect(stdout).toBe('100000 30000\n');
  });

  test('pdb takes commands', async () => {
    const { stdout } = await runMain('def f(a):\n    breakpoint()\n    return a\nf(42)', {
      act: when('(Pdb)', (recorder) => recorder.type('p a\nw\nc\n')),
    });
    expect(stdout).toContain('(Pdb) 42\n');
    expect(stdout).toContain('/home/talk/main.py(4)<module>()');
  });

  test('getpass asks at the terminal, also where stdout is closed', async () => {
    const program =
      'import getpass, os, sys\nos.dup2(2, 1)\nprint(repr(getpass.getpass("Secret: ")), file=sys.stderr)';
    const { stdout, stderr, dialogue } = await runMain(program, {
      act: when('Secret: ', (recorder) => recorder.type('open sesame\n')),
    });
    expect(stdout).toContain('Secret: ');
    expect(stderr).toBe("'open sesame'\n");
    expect(dialogue.filter(({ stream }) => stream === 'stdin')).toEqual([]);
  });

  test('what is typed while the echo is off is not shown, also before the program reads it', async () => {
    const program = [
      'import sys, termios, time',
      'quiet = termios.tcgetattr(0)',
      'quiet[3] &= ~termios.ECHO',
      'termios.tcsetattr(0, termios.TCSAFLUSH, quiet)',
      'print("Secret?", flush=True)',
      'time.sleep(1)',
      'secret = sys.stdin.readline()',
      'quiet[3] |= termios.ECHO',
      'termios.tcsetattr(0, termios.TCSAFLUSH, quiet)',
      'print(secret, input("Name? "))',
    ].join('\n');
    const { stdout, dialogue } = await runMain(program, {
      act(recorder, process) {
        when('Secret?', () => recorder.type('open sesame\n'))(recorder, process);
        when('Name? ', () => recorder.type('Ada\n'))(recorder, process);
      },
    });
    expect(stdout).toContain('open sesame\n Ada');
    expect(dialogue.filter(({ stream }) => stream === 'stdin')).toEqual([{ stream: 'stdin', text: 'Ada\n' }]);
  });

  test('a character written in two halves is one character', async () => {
    const { stdout } = await runMain(
      'import os, time\nb = "\u{1f40d}".encode()\nos.write(1, b[:2]); time.sleep(0.05)\n' +
        'os.write(2, b"-"); os.write(1, b[2:]); os.write(1, b"\\xff")',
    );
    expect(stdout).toBe('\u{1f40d}\ufffd');
  });

  test('what was printed is shown while the program goes on', async () => {
    const { exit } = await runMain('for i in range(200): print(i)\nwhile True: pass', {
      act: when('199\n', (_recorder, process) => process.kill()),
    });
    expect(exit?.ending).toEqual({ how: 'killed' });
  });
});
