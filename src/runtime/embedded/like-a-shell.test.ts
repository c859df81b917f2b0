import { describe, expect, test } from 'vitest';
import { runtimeForTests } from './runtime-for-tests.ts';

const { run, runMain } = runtimeForTests();

describe('as a shell would run it', () => {
  test('stdout and stderr are separate, in the order of writing', async () => {
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
    expect(first.stdout).toMatch(/^h\u00e9 \/home\/user -?\d+\n$/);
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
