import { defineCase } from '#case';

export default defineCase({
  title: 'Temporary files',
  order: 20,
  story:
    'The disk of the build machine is full: thousands of files and folders with names like tmpq3x8k2vd. Every night all tests pass, and five more are left behind. Ten modules make temporary files, and nearly all of them clean up.',
  symptom: { exitCode: 0, leaves: /^\/tmp\/tmp/ },
  culprits: [
    { file: 'tests/test_backup.py', code: 'vault = new_folder()' },
    { file: 'herbarium/intake.py', code: 'bench = Path(tempfile.mkdtemp())' },
    { file: 'herbarium/printing.py', code: 'with NamedTemporaryFile("w", delete=False) as job:' },
  ],
  clues: [
    {
      kind: 'stack',
      // The audit hook: a line that names the path, then Python's own lines.
      from: { stream: 'stderr' },
      heading: /^Left behind: (.+)$/,
      titles: ['Left behind: `{}`'],
    },
    {
      kind: 'leftover',
      // A name that shows its callers: `tmp-runner28-test_backup16-folders9-`, then the eight characters of tempfile's own.
      path: /^\/tmp\/tmp-(?<stack>[\w-]+)-[a-z0-9_]{8}\/?$/,
      frame: /(?<![a-z_])(?<module>[a-z_]+)(?<line>\d+)/,
      title: 'Left behind: {}',
    },
    {
      kind: 'leftover',
      path: /^\/tmp\/tmp[a-z0-9_]{8}\/?$/,
      title: 'Left behind, maker unknown: {}',
    },
  ],
  tasks: [
    {
      id: 'see-it-fail',
      kind: 'see-it-fail',
      expects: [
        {
          see: 'text',
          text: 'tests.test_loans: passed',
          in: 'stdout',
          otherwise:
            'All tests pass in the project as it was found. Begin the lesson again, and run it as it is.',
        },
        {
          see: 'leftover',
          path: /^\/tmp\/tmp/,
          otherwise:
            'The project as it was found leaves things in /tmp. Begin the lesson again, and run it as it is.',
        },
      ],
      done: 'All tests pass, and the temporary folder holds five more entries. Their names say nothing: tempfile makes them up.',
      hints: [
        'You do not have to change anything.',
        'Press Run, below the editor.',
        'Press Run and read the last line that it prints; the evidence shows what is left in /tmp.',
      ],
    },
    {
      id: 'predict-none',
      kind: 'predict',
      question: 'With `tempfile.mkdtemp = None` just above `before = entries()` in main.py: what happens?',
      given: [
        {
          see: 'edit',
          file: 'main.py',
          otherwise: 'Put `tempfile.mkdtemp = None` above `before = entries()` first.',
        },
      ],
      choices: [
        {
          says: 'The very first tests fail: they make their folders with mkdtemp',
          expects: [
            {
              see: 'text',
              never: true,
              text: 'tests.test_backup: passed',
              otherwise:
                'tests/folders.py says `from tempfile import mkdtemp`: it took the old function long before.',
            },
            { see: 'exit', code: 'failure', otherwise: 'Nothing failed.' },
          ],
        },
        {
          says: 'The first tests pass, and a later one fails',
          expects: [
            {
              see: 'text',
              text: 'tests.test_backup: passed',
              otherwise: 'The first tests did not pass.',
            },
            { see: 'exit', code: 'failure', otherwise: 'Nothing failed.' },
          ],
        },
        {
          says: 'All tests pass: everybody has imported mkdtemp by then',
          expects: [
            {
              see: 'exit',
              code: 0,
              otherwise:
                'Some look the name up only when they call it, as tempfile itself does. A hook can use that.',
            },
          ],
        },
      ],
      done: '`from tempfile import mkdtemp` keeps the old function, and a later change does not reach it. Put a hook on a name that is looked up at each call.',
      hints: [
        'When is a name looked up: when it is imported, or when it is called?',
        'tests/folders.py has `from tempfile import mkdtemp`. test_catalog uses `TemporaryDirectory`, which is inside tempfile.',
        'Folders made through tests/folders.py still work. `TemporaryDirectory` looks up `mkdtemp` when it is called, and finds None.',
      ],
    },
    {
      id: 'place-the-hook',
      kind: 'place-the-hook',
      expects: [
        {
          see: 'text',
          text: 'tests.test_loans: passed',
          in: 'stdout',
          otherwise: 'All tests must still pass: a hook only listens.',
        },
        {
          see: 'line',
          place: { file: 'herbarium/intake.py', code: 'bench = Path(tempfile.mkdtemp())' },
          otherwise: 'The output does not show who made one of the folders.',
        },
        {
          see: 'line',
          place: {
            file: 'herbarium/printing.py',
            code: 'with NamedTemporaryFile("w", delete=False) as job:',
          },
          otherwise:
            'Files are left behind too, and the output does not show who made them. What do folders and files have in common, within tempfile?',
        },
        {
          see: 'line',
          place: { file: 'tests/test_backup.py', code: 'vault = new_folder()' },
          otherwise:
            'One folder is still without a maker. A module that imported `mkdtemp` by name does not pass your hook; and behind a helper, the test is one call further out.',
        },
      ],
      solution: 'hook',
      done: 'Every file and folder that is left now shows where it comes from.',
      hints: [
        'Every temporary file or folder needs a name. Who makes the names?',
        'In tempfile.py, all functions call the private `_get_candidate_names()`, and look it up at each call.',
        'Keep `real = tempfile._get_candidate_names`, put a generator of your own in its place, and let it add the last callers (traceback.extract_stack()) to each name from `real()`.',
      ],
    },
    {
      id: 'name-the-culprit',
      kind: 'name-the-culprit',
      suspects: [
        {
          file: 'tests/folders.py',
          code: 'return Path(mkdtemp())',
          but: 'It says what it expects: whoever asks for a folder must remove it. Who asked, and did not?',
        },
        {
          file: 'herbarium/backup.py',
          code: 'draft = mkdtemp(dir=target.parent)',
          but: 'That one is renamed and becomes the backup: it is not left behind.',
        },
        {
          file: 'herbarium/catalog.py',
          code: 'with NamedTemporaryFile("w", dir=path.parent, delete=False) as draft:',
          but: 'That one replaces the old catalog: it is not left behind.',
        },
        {
          file: 'herbarium/export.py',
          code: 'bench = Path(mkdtemp())',
          but: 'A `finally` removes it, whatever happens.',
        },
        {
          file: 'tests/test_backup.py',
          code: 'shelf = new_folder()',
          but: 'The next line arranges its removal. Does this test make another folder?',
        },
      ],
      otherwise: 'Nothing that is left was made there. Look at the places named in the leftovers.',
      done: 'An error skipped one clean-up, nobody wrote the second, and a test forgot the third: three makers, five leftovers a night.',
      hints: [
        'There are three. Each made something that is still there.',
        'A name such as runner28-test_backup16-folders9 is a stack: the helper comes last, its caller just before it.',
        'herbarium/intake.py (mkdtemp), herbarium/printing.py (delete=False), and tests/test_backup.py (vault).',
      ],
    },
    {
      id: 'fix-it',
      kind: 'fix-it',
      expects: [
        { see: 'exit', code: 0, otherwise: 'The nightly check has to run to its end.' },
        {
          see: 'text',
          text: [
            'test_backup: passed',
            'test_catalog: passed',
            'test_export: passed',
            'test_intake: passed',
            'test_labels: passed',
            'test_loans: passed',
          ],
          otherwise: 'All six test files have to pass, as before.',
        },
        {
          see: 'leftover',
          never: true,
          path: /^\/tmp\/tmp/,
          otherwise: 'Nothing may be left behind. Which line made this?',
        },
      ],
      probe: true,
      solution: 'fixed',
      done: 'Nothing is left, and nothing was swept under the rug: each maker cleans up after itself.',
      hints: [
        'Cure each maker where it is; sweeping /tmp at the end cures none of them.',
        '`with tempfile.TemporaryDirectory()` cleans up whatever happens. In a test, after_test.callback(rmtree, folder) does.',
        'intake.py: `with tempfile.TemporaryDirectory() as bench`. printing.py: remove job.name after printing, in a `finally`. test_backup.py: after_test.callback(rmtree, vault).',
      ],
    },
    {
      id: 'prove-it',
      kind: 'prove-it',
      expects: [
        { see: 'exit', code: 0, otherwise: 'The nightly check has to run to its end.' },
        {
          see: 'text',
          text: ['tests.test_loans: passed', 'tests.test_loans: passed'],
          in: 'stdout',
          otherwise: 'Let main.py call `runner.run_all()` twice, between `before` and the last print.',
        },
        {
          see: 'text',
          text: /: 0 before, 0 after/,
          in: 'stdout',
          otherwise: 'Something is still left after two nights.',
        },
      ],
      done: 'Two nights, and not one more file. Anything that grows each night would have shown.',
      hints: [
        'One clean night could be luck. What about two?',
        'main.py calls `runner.run_all()` once.',
        'Write `runner.run_all()` a second time below the first one, and run.',
      ],
    },
  ],
  stages: {
    buggy: {
      about: 'The nightly check as found: all tests pass, and the temporary folder holds five more entries.',
      open: ['main.py', 'tests/runner.py', 'herbarium/backup.py', 'herbarium/export.py'],
    },
    'hook-mkdtemp': {
      about:
        'A mkdtemp that puts its caller into the name. Modules that imported mkdtemp by name keep the old one, and files never pass through it.',
      open: ['main.py', 'tests/folders.py', 'herbarium/export.py'],
      finds: 1,
    },
    hook: {
      about:
        'Everything that makes a temporary file asks _get_candidate_names for a name. Now the name contains the last three callers.',
      open: ['site-packages/firstthing.py', 'site-packages/aaa.pth', 'main.py'],
    },
    fixed: {
      about:
        'Three clean-ups: an error skipped one, nobody had written the second, and a test had forgotten the third.',
      open: ['herbarium/intake.py', 'herbarium/printing.py', 'tests/test_backup.py'],
    },
    modern: {
      about:
        'An audit hook hears of every temporary file, keeps its stack, and reports at exit the ones that are still there.',
      open: ['site-packages/firstthing.py', 'site-packages/aaa.pth', 'main.py'],
    },
  },
});
