import { describe, expect, it } from 'vitest';
import { assemble } from './assemble.ts';
import { HOOK_FILE, START_FILE, STARTED_BY_PTH } from './generate.ts';
import { SHARED } from './shared.ts';
import { nativePythons, runNatively } from './trying/pythons-for-tests.ts';

const HOOK = `"""Who calls tell?"""

import builtins
import sys

from reporting import report, say, stack_of


def tell(name, **facts):
    report(f"{name} was asked for by", stack_of(sys._getframe(1)), **facts)


def start():
    builtins.tell = tell
    builtins.say = say
`;

const files = (main: string) => ({
  [HOOK_FILE]: assemble(HOOK, SHARED),
  [START_FILE]: STARTED_BY_PTH,
  'main.py': main,
});

describe.each(nativePythons().map((python) => [python.version, python] as const))(
  'on Python %s',
  (_v, python) => {
    const run = (main: string) => {
      const { folder, ...ran } = runNatively(python, files(main));
      return { ...ran, stderr: ran.stderr.replaceAll(folder, '…') };
    };

    it('is a heading, frames as Python prints them, and facts', () => {
      expect(run('def f():\n    tell("a", before="[1]", undone_later="yes", is_="x")\n\n\nf()\n')).toEqual({
        code: 0,
        stdout: '',
        stderr: `
firstthing: a was asked for by
  File "…/main.py", line 5, in <module>
    f()
  File "…/main.py", line 2, in f
    tell("a", before="[1]", undone_later="yes", is_="x")
  before: [1]
  undone later: yes
  is: x
`,
      });
    });

    it.each([
      ['its own stderr', 'import io, sys\nsys.stderr = sys.__stderr__ = io.StringIO()'],
      [
        'its own print, open and traceback',
        'import builtins, traceback\nbuiltins.open = builtins.print = None\ntraceback.print_list = traceback.extract_stack = None',
      ],
      ['a stderr that is closed', 'import os, sys\nsys.stderr.close()'],
      ['a file in place of stderr', 'import os\nos.dup2(os.open("log", os.O_CREAT | os.O_WRONLY), 2)'],
      ['a write that fails', 'import os\nos.write = os.fstat = None'],
      ['every file closed that it has not opened', 'import os\nos.closerange(3, 300)'],
      ['another working folder', 'import os\nos.chdir("/")'],
    ])('comes through to a program with %s', (_what, hostile) => {
      const main = `${hostile}\ntell("a")\n`;
      const { code, stdout, stderr } = run(main);
      expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
      expect(stderr).toContain(
        `firstthing: a was asked for by\n  File "…/main.py", line ${main.split('\n').length - 1}, in <module>\n    tell("a")\n`,
      );
    });

    it('writes into no file that has taken its number', () => {
      const { stdout } = run(`import os
for number in (2, 200):
    os.dup2(os.open("log", os.O_CREAT | os.O_WRONLY | os.O_APPEND), number)
tell("a")
print(os.path.getsize("log"))
`);
      expect(stdout).toBe('0\n');
    });

    it('prints the first forty, each further stack, and counts the rest', () => {
      const { stderr, stdout } = run('for n in range(200_000):\n    tell("a")\ntell("b")\nprint("end")\n');
      expect(stderr.split('firstthing: a was').length - 1).toBe(40);
      expect(stderr).toContain('firstthing: b was asked for by\n');
      expect(stderr).toMatch(/\n\nfirstthing: and 199,960 more, by the same line, main.py:2\.\n$/);
      expect(stdout).toBe('end\n');
    });

    it('says by which lines, if there are several', () => {
      const { stderr } = run('for n in range(100):\n    tell("a")\n    tell("b")\n');
      expect(stderr).toMatch(
        /\nfirstthing: and 160 more, by main.py:2 \(80 times\), main.py:3 \(80 times\)\.\n$/,
      );
    });

    it('charges the line of the project for what the library does for it', () => {
      const { stderr } = run('import functools\nfunctools.singledispatch(tell)("a")\n');
      expect(stderr).toMatch(
        /in <module>\n {4}functools.singledispatch\(tell\)\("a"\)\n {2}through: functools.py:\d+, in wrapper\n$/,
      );
    });

    it('reads a source by its coding cookie, and keeps a fact on one line', () => {
      const { stderr } = run(String.raw`open("other.py", "wb").write(
    b"# -*- coding: latin-1 -*-\ntell('\xe9', it='x\\n  File \\x1b')\n")
import other
`);
      expect(stderr).toContain("\n    tell('é', it='x\\n  File \\x1b')\n  it: x\\n  File \\x1b\n");
    });
  },
);
