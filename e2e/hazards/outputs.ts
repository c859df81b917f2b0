import type { Hazard } from './hazard.ts';

/** What a program prints: floods, noise, and sequences that terminals obey. */
export const OUTPUTS: readonly Hazard[] = [
  {
    title: 'An endless loop of prints is stopped by KeyboardInterrupt',
    program: 'while True: print("x")',
    endlessFrom: 'xx',
    ending: /exited 130/,
    says: 'KeyboardInterrupt',
  },
  {
    title: 'An endless loop that prints to both streams by turns is stopped',
    program: 'import sys\nwhile True:\n    print("o")\n    print("e", file=sys.stderr)',
    endlessFrom: 'oeoe',
    ending: /exited 130/,
    says: 'KeyboardInterrupt',
  },
  { title: 'One line of 100 MB ends well', program: 'print("x" * 100_000_000)', ending: /exited 0/ },
  {
    title: 'Binary noise ends well',
    program: 'import os, sys\nsys.stdout.buffer.write(os.urandom(5_000_000))',
    ending: /exited 0/,
  },
  {
    title: 'Endless colours, cursor moves, titles, bells and screens are stopped',
    program: `import itertools
for n in itertools.count():
    print(f"\\x1b[{n % 108}m\\x1b[{n % 40};{n % 200}H\\x1b]0;title {n}\\x07\\a\\x1b[?1049h\\x1b[?25l", end="")
    print(f"\\x1b[8;{n % 90};{n % 300}t\\x1b[2J\\x1bc\\x1b]52;c;AAAA\\x07 hello")`,
    endlessFrom: 'hello',
    ending: /exited 130/,
    says: 'KeyboardInterrupt',
  },
  {
    title: 'Control sequences that ask for something 2³¹ times are not obeyed',
    program: `for letter in "bILMST@PZ": print(f"on\\x1b[2147483647{letter}")
print("\\x1b[mafter")`,
    ending: /exited 0/,
    says: 'after',
  },
  {
    title: 'A title that is never closed does not swallow the traceback',
    program: 'print("\\x1b]0;open")\n1 / 0',
    ending: /exited 1/,
    says: 'ZeroDivisionError',
  },
  {
    title: 'Concealed text on the other screen does not hide how the program was ended',
    program: `concealed = "\\x1b[?1049hgo\\x1b[8m"
while True:
    try:
        print(end=concealed, flush=True)
        concealed = ""
        while True: pass
    except KeyboardInterrupt: pass`,
    endlessFrom: 'go',
    ending: /killed/,
    says: /\$ python main\.py.*\[killed/s,
  },
  {
    title: 'A letter with a thousand accents, endlessly, is stopped',
    program: 'import sys\nwhile True: sys.stdout.write("e" + "\\u0301" * 1000)',
    endlessFrom: 'e\u0301',
    ending: /exited 130/,
  },
];
