import { defineCase } from '#case';

export default defineCase({
  title: 'Who is changing sys.path? In pytest',
  order: 31,
  story:
    'A skipper gets a message that the boat stays in the harbour, and the test that looks for the message finds none: it is in the other list. fakes and tests.fakes are two modules, made from one file. How can fakes be imported at all? Something puts the folder tests on sys.path; grep finds one line that changes it, and that one adds src.',
  packages: ['pytest'],
  // Short tracebacks have their places in a form that is read and can be opened.
  argv: ['-m', 'pytest', '-q', '--tb=short'],
  env: {
    // It would leave a folder of its own in the project.
    PYTEST_ADDOPTS: '-p no:cacheprovider',
    // Plug-ins that happen to be installed are no part of the case.
    PYTEST_DISABLE_PLUGIN_AUTOLOAD: '1',
  },
  symptom: { exitCode: 1, prints: "assert [] == ['Otter: 07:40 is cancelled']" },
  culprits: [{ file: 'site-packages/_pytest/pathlib.py', code: 'sys.path.insert(0, str(pkg_root))' }],
  question: {
    asks: 'Who put this folder before ours?',
    about: { thing: 'sys.path', item: 0 },
    when: { before: { file: 'tests/test_sailings.py', code: 'from fakes import SENT' } },
  },
  clues: [
    {
      kind: 'stack',
      // The trace function that writes: the line that its frame ran before the one that it stopped at.
      from: { file: '/tmp/who.txt' },
      heading: /^Just ran:$/,
      frame: /^ {2}(?<file>\/.+):(?<line>\d+)$/,
      titles: ['The line that put `tests` first'],
    },
    {
      kind: 'stack',
      // The trace function that starts the debugger: the same.
      from: { stream: 'stdout' },
      heading: /^Just ran:$/,
      frame: /^ {2}(?<file>\/.+):(?<line>\d+)$/,
      titles: ['The line that put `tests` first'],
    },
    {
      kind: 'stack',
      // The trace function that writes: Python's own lines, of the line after.
      from: { file: '/tmp/who.txt' },
      heading: /^Now in:$/,
      titles: ['Noticed one line later'],
    },
    {
      kind: 'stack',
      // The call watch: only the method is known.
      from: { file: '/tmp/who.txt' },
      heading: /^(sys\.path\.\w+)$/,
      titles: ['First `{}`', 'Then `{}`'],
    },
    {
      kind: 'stack',
      // The audit hook: the folder that it finds in front.
      from: { file: '/tmp/who.txt' },
      heading: /^Now first: (\S+)$/,
      titles: ['Some lines after `{}` was put first'],
    },
    {
      kind: 'stack',
      // What pytest says of a failing test.
      from: { stream: 'stdout' },
      heading: /^_+ (\w+) _+$/,
      frame: /^(?<file>[\w/]+\.py):(?<line>\d+): in (?<function>\w+)$/,
      titles: ['`{}` fails'],
    },
  ],
  tasks: [
    {
      id: 'place-the-hook',
      goal: 'Your hook names the line that puts `tests` in front, or one just below.',
      kind: 'place-the-hook',
      expects: [
        {
          see: 'line',
          place: { file: 'site-packages/_pytest/pathlib.py', code: 'sys.path.insert(0, str(pkg_root))' },
          late: 4,
          otherwise:
            'The line that puts tests in front is not among them. A trace function in `conftest.py` sees it. pytest captures what it prints, so let it write to a file.',
        },
      ],
      solution: 'hook',
      done: 'pytest itself puts the folder of the tests in front, one line above the place where the hook noticed it.',
      hints: [
        'It is the same trace function. Which file does Python run before the tests are collected?',
        '`conftest.py` is imported first. pytest captures what is printed: write to a file such as `/tmp/who.txt`.',
        "In conftest.py: def trace(frame, event, arg): if sys.path[0].endswith('tests'), then sys.settrace(None) and traceback.print_stack(frame, file=open('/tmp/who.txt', 'a')), else return trace.",
      ],
    },
    {
      id: 'name-the-culprit',
      goal: 'You name the line that puts `tests` in front.',
      kind: 'name-the-culprit',
      suspects: [
        {
          file: 'conftest.py',
          code: 'sys.path.insert(0, str(Path(__file__).parent / "src"))',
          but: 'That is our own insert. It adds src, not tests.',
        },
      ],
      otherwise: 'Where did the hook see the change? It noticed one line late.',
      done: 'That is pytest\u2019s default import mode, prepend. With it, one file can be imported as fakes and as tests.fakes, and there are two lists.',
      hints: [
        'It is not in the project.',
        'The hook names a line after the guilty one: look a little higher.',
        'In _pytest/pathlib.py: sys.path.insert(0, str(pkg_root)).',
      ],
    },
  ],
  stages: {
    buggy: {
      about: 'The tests as found: the message was sent, but one test looks for it in a list that is empty.',
      open: ['tests/test_sailings.py', 'tests/fakes.py', 'src/ferry/sailings.py', 'conftest.py'],
    },
    hook: {
      about:
        'Before every line, Python calls a trace function. pytest captures what is printed, so the function writes to a file: once tests is first on sys.path, which line has just run, and where it is now.',
      open: ['conftest.py', 'tests/test_sailings.py', 'tests/fakes.py', 'site-packages/_pytest/pathlib.py'],
    },
    'hook-pdb': {
      about:
        'The same trace function with somebody at the keyboard: -s lets the prints through, and the debugger shows what pytest was about to import.',
      open: ['conftest.py', 'pytest.ini', 'tests/test_sailings.py', 'site-packages/_pytest/pathlib.py'],
      // One frame up is `path`, wherever this Python's pdb has stopped.
      typed: ['w', 'p sys.path[:2]', 'up', 'p path', 'c'],
    },
    fixed: {
      about:
        'pytest has a mode that leaves sys.path alone. In that mode the fakes have one name, and the other name is an error at once.',
      open: ['tests/test_sailings.py', 'tests/test_tides.py', 'pytest.ini'],
    },
    modern: {
      about:
        'sys.monitoring reports calls and leaves lines alone: our own line first, which is right, then the one in pytest.',
      open: ['conftest.py', 'tests/test_sailings.py', 'site-packages/_pytest/pathlib.py'],
      needs: '3.12',
    },
    'modern-audit': {
      about:
        'No audit event reports a change to a list. A hook that compares the list at each event costs little and comes late: it finds the right function, but not the right line.',
      open: ['conftest.py', 'tests/test_sailings.py', 'site-packages/_pytest/pathlib.py'],
      finds: 0,
    },
  },
});
