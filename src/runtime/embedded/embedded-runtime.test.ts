import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createNodeRuntime } from '../node.ts';
import type { Process } from '../process.ts';
import type { Program } from '../program.ts';
import { recordTranscript, type TranscriptRecorder } from '../record-transcript.ts';
import { RuntimeFailure } from '../runtime.ts';
import { INTERRUPT_DEADLINE_MS } from './embedded-process.ts';

const runtime = createNodeRuntime();
beforeAll(() => runtime.boot(), 60_000);
afterAll(() => runtime.dispose());

type Act = (recorder: TranscriptRecorder, process: Process) => void;

/** Runs to the end, and sorts out what was printed. */
async function run(files: Program['files'], options: Partial<Program> & { act?: Act } = {}) {
  const program = { files, argv: options.argv ?? ['main.py'], env: options.env ?? {} };
  const process = await runtime.spawn(program);
  const recorder = recordTranscript(process, program, 'test');
  options.act?.(recorder, process);
  const { dialogue, exit } = await recorder.done;
  const textOf = (stream: string) =>
    dialogue
      .filter((chunk) => chunk.stream === stream)
      .map((chunk) => chunk.text)
      .join('');
  return { dialogue, exit, stdout: textOf('stdout'), stderr: textOf('stderr') };
}

const runMain = (source: string, options?: Parameters<typeof run>[1]) => run({ 'main.py': source }, options);

/** Does something as soon as the program has printed a text. */
function when(text: string, action: Act): Act {
  return (recorder, process) => {
    const look = setInterval(() => {
      if (!recorder.current.dialogue.some((chunk) => chunk.stream !== 'stdin' && chunk.text.includes(text)))
        return;
      clearInterval(look);
      action(recorder, process);
    }, 5);
    recorder.done.then(() => clearInterval(look));
  };
}

const interrupt: Act = (_recorder, process) => process.interrupt();

describe('as a shell would run it', { timeout: 30_000 }, () => {
  test('stdout and stderr are told apart, in the order of writing', async () => {
    const { dialogue } = await runMain(
      'import sys\nprint("one")\nprint("two", file=sys.stderr)\nprint("three")\nprint("four")',
    );
    expect(dialogue).toEqual([
      { stream: 'stdout', text: 'one\n' },
      { stream: 'stderr', text: 'two\n' },
      { stream: 'stdout', text: 'three\nfour\n' },
    ]);
  });

  test.each([
    ['print("x")', 0],
    ['import sys; sys.exit(3)', 3],
    ['import sys; sys.exit("a reason")', 1],
    ['import os; os._exit(4)', 4],
    ['raise ValueError', 1],
    ['raise KeyboardInterrupt', 130],
    ['x = (', 1],
  ])('%s', async (source, code) => {
    expect((await runMain(source)).exit?.ending).toEqual({ how: 'exited', code });
  });

  test('a traceback has the frames of the program and no others', async () => {
    const { stderr } = await runMain('def f():\n    raise ValueError("no")\n\nf()\n');
    expect(stderr).toBe(
      [
        'Traceback (most recent call last):',
        '  File "/home/talk/main.py", line 4, in <module>',
        '    f()',
        '    ~^^',
        '  File "/home/talk/main.py", line 2, in f',
        '    raise ValueError("no")',
        'ValueError: no',
        '',
      ].join('\n'),
    );
  });

  test('so has the stack, and a traceback into the standard library shows its lines', async () => {
    const { stdout, stderr } = await runMain(
      'import inspect, json\nprint(len(inspect.stack()), inspect.stack()[0].function)\njson.loads("{")',
    );
    expect(stdout).toBe('1 <module>\n');
    expect(stderr).toMatch(
      /File "\/lib\/python314\.zip\/json\/decoder\.py", line \d+, in raw_decode\n {4}\S/,
    );
  });

  test('sys.argv, sys.path, __name__ and the current folder are those of `python main.py a b`', async () => {
    const source =
      'import os, sys\nprint(sys.argv, sys.orig_argv, sys.path[0], __name__, os.getcwd(), sep="|")';
    const { stdout } = await runMain(source, { argv: ['main.py', 'a', 'b'] });
    expect(stdout).toBe(
      "['main.py', 'a', 'b']|['python', 'main.py', 'a', 'b']|/home/talk|__main__|/home/talk\n",
    );
  });

  test('a script in a folder has that folder on its path', async () => {
    const files = { 'tools/run.py': 'import near; import sys; print(sys.path[0])', 'tools/near.py': '' };
    expect((await run(files, { argv: ['tools/run.py'] })).stdout).toBe('/home/talk/tools\n');
  });

  test('python -m runs a package, with the project on its path', async () => {
    const files = { 'pkg/__init__.py': '', 'pkg/__main__.py': 'import sys; print(sys.argv, sys.path[0])' };
    const { stdout } = await run(files, { argv: ['-m', 'pkg', 'a'] });
    expect(stdout).toBe("['/home/talk/pkg/__main__.py', 'a'] /home/talk\n");
  });

  test('flags and -c are read by CPython itself', async () => {
    const { stdout } = await run({}, { argv: ['-O', '-c', 'import sys; print(__debug__, sys.argv)', 'a'] });
    expect(stdout).toBe("False ['-c', 'a']\n");
  });

  test('a script that is not there', async () => {
    const { stderr, exit } = await run({}, { argv: ['nowhere.py'] });
    expect(stderr).toContain("can't open file '/home/talk/nowhere.py'");
    expect(exit?.ending).toEqual({ how: 'exited', code: 2 });
  });

  test('the environment reaches the program, and CPython before it', async () => {
    const source = 'import os\nprint(os.environ["GREETING"], os.environ["HOME"], hash("a"))';
    const env = { GREETING: 'h\u00e9', PYTHONHASHSEED: '1' };
    const [first, second] = await Promise.all([runMain(source, { env }), runMain(source, { env })]);
    expect(first.stdout).toMatch(/^h\u00e9 \/home\/talk -?\d+\n$/);
    expect(second.stdout).toBe(first.stdout);
  });

  test('a .pth file in site-packages is processed before the program starts', async () => {
    const { stdout } = await run({
      'site-packages/aaa.pth': 'import first\nextra',
      'site-packages/first.py': 'print("first")',
      'site-packages/extra/deep.py': 'print("deep")',
      'main.py': 'print("main")\nimport deep',
    });
    expect(stdout).toBe('first\nmain\ndeep\n');
  });

  test('nothing is imported before the program does it', async () => {
    const { stdout } = await runMain(
      'import sys\nprint([m for m in ("inspect", "tempfile", "re") if m in sys.modules])',
    );
    expect(stdout).toBe('[]\n');
  });

  test('the page is not reachable from Python', async () => {
    expect((await runMain('import js')).stderr).toContain("No module named 'js'");
  });

  test('all three streams are a terminal, of the size that it has, without colour', async () => {
    const { stdout, stderr } = await runMain(
      'import os, sys\nprint([s.isatty() for s in (sys.stdin, sys.stdout, sys.stderr)])\n' +
        'input()\nprint(os.get_terminal_size())\n1/0',
      {
        act(recorder, process) {
          process.resize({ cols: 101, rows: 33 });
          recorder.type('\n');
        },
      },
    );
    expect(stdout).toBe('[True, True, True]\nos.terminal_size(columns=101, lines=33)\n');
    expect(stderr).toContain('ZeroDivisionError: division by zero');
    expect(stderr).not.toContain('\u001b');
  });
});

describe('what is left behind', { timeout: 30_000 }, () => {
  test('new and changed files of the project, and all that is in /tmp', async () => {
    const source = [
      'import os, pathlib, tempfile',
      'import helper',
      'pathlib.Path("same.txt").write_text("same")',
      'pathlib.Path("changed.txt").write_text("after")',
      'pathlib.Path("out/deep").mkdir(parents=True)',
      'pathlib.Path("out/picture.png").write_bytes(b"\\x89PNG\\0")',
      'pathlib.Path("/tmp/who.txt").write_text("h\u00e9lper")',
    ].join('\n');
    const files = { 'main.py': source, 'helper.py': '', 'same.txt': 'same', 'changed.txt': 'before' };
    expect((await run(files)).exit?.leftBehind).toEqual([
      { path: '/home/talk/changed.txt', text: 'after' },
      { path: '/home/talk/out/', text: '' },
      { path: '/home/talk/out/deep/', text: '' },
      { path: '/home/talk/out/picture.png', text: '' },
      { path: '/tmp/who.txt', text: 'h\u00e9lper' },
    ]);
  });

  test('bounded in number and in text', async () => {
    const { exit } = await runMain(
      'open("big.txt", "w").write("x" * 100_000)\nfor i in range(600): open(f"/tmp/{i}", "w")',
    );
    expect(exit?.leftBehind).toHaveLength(501);
    expect(exit?.leftBehind[0]?.text).toMatch(/^x+\n… 34,464 bytes cut …\n$/);
    expect(exit?.leftBehind.at(-1)).toEqual({ path: '…', text: '101 more are not shown' });
  });

  test('two runs share nothing', async () => {
    await runMain('import os, builtins\nopen("/tmp/mine", "w")\nbuiltins.mine = 1\nos.environ["MINE"] = "1"');
    const { stdout } = await runMain(
      'import os, builtins\nprint(os.listdir("/tmp"), hasattr(builtins, "mine"), "MINE" in os.environ)',
    );
    expect(stdout).toBe('[] False False\n');
  });

  test('nor can one damage the standard library for the next', async () => {
    const { stderr } = await runMain('open("/lib/python314.zip/random.py", "r+")');
    expect(stderr).toContain('PermissionError');
  });
});

describe('a dialogue', { timeout: 30_000 }, () => {
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

describe('when it does not end by itself', { timeout: 30_000 }, () => {
  test.each([
    ['print("on")\nwhile True: pass', 'while True: pass'],
    ['import time\nprint("on")\ntime.sleep(60)', 'time.sleep(60)'],
    ['input("on")', 'input("on")'],
    ['import sys\nprint("on")\nsys.stdin.readline()', 'sys.stdin.readline()'],
  ])('an interrupt is a KeyboardInterrupt: %j', async (source, line) => {
    const { stderr, exit } = await runMain(source, { act: when('on', interrupt) });
    expect(stderr).toMatch(/^Traceback \(most recent call last\):\n/);
    expect(stderr).toContain(`    ${line}\n`);
    expect(stderr).toMatch(/\nKeyboardInterrupt\n$/);
    expect(exit?.ending).toEqual({ how: 'exited', code: 130 });
  });

  test('a swallowed interrupt gets it killed', async () => {
    let interruptedAt = 0;
    const source =
      'print("on")\nwhile True:\n    try:\n        while True: pass\n    except KeyboardInterrupt: print("no")';
    const { stdout, exit } = await runMain(source, {
      act: when('on', (_recorder, process) => {
        interruptedAt = performance.now();
        process.interrupt();
      }),
    });
    expect(exit).toMatchObject({ ending: { how: 'killed' }, leftBehind: [] });
    expect(stdout).toBe('on\nno\n');
    expect(performance.now() - interruptedAt).toBeLessThan(INTERRUPT_DEADLINE_MS + 300);
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

describe('bounds', { timeout: 60_000 }, () => {
  test('a flood comes in few chunks and is cut in the middle', async () => {
    let changes = 0;
    const program = {
      files: { 'main.py': 'for i in range(200_000): print("line", i)' },
      argv: ['main.py'],
      env: {},
    };
    const process = await runtime.spawn(program);
    const { dialogue } = await recordTranscript(process, program, 'test', () => {
      changes += 1;
    }).done;
    expect(changes).toBeLessThan(2_000);
    expect(dialogue).toHaveLength(3);
    expect(dialogue[0]?.text).toMatch(/^line 0\n/);
    expect(dialogue[1]?.text).toMatch(/^\n… [\d,]+ characters cut …\n$/);
    expect(dialogue[2]?.text).toMatch(/\nline 199999\n$/);
  });

  test('a process whose output nobody reads ends all the same', async () => {
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
    await expect(other.boot()).rejects.toThrow(RuntimeFailure);
    await expect(other.spawn({ files: {}, argv: [], env: {} })).rejects.toThrow(RuntimeFailure);
  });
});
