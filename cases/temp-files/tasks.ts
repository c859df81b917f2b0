import { defineTasks } from '#case';
import { FILES_UNNAMED, FOLDERS_UNNAMED, NONE_ELSEWHERE, STILL_LEFT, TESTS_BROKEN } from './mistakes.ts';

export default defineTasks([
  {
    id: 'see-it-fail',
    goal: 'All tests pass, and yet the run leaves something behind.',
    kind: 'see-it-fail',
    expects: [
      {
        see: 'text',
        text: 'tests.test_loans: passed',
        in: 'stdout',
        otherwise:
          'All tests pass in the project as it was found. Under "Start again" you get its files back; run it as it is.',
      },
      {
        see: 'leftover',
        path: /^\/tmp\/tmp/,
        otherwise:
          'The project as it was found leaves things in /tmp. Under "Start again" you get its files back; run it as it is.',
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
    goal: 'You have said who notices that `mkdtemp` is gone, and the run agrees.',
    kind: 'predict',
    question: 'With `tempfile.mkdtemp = None` just above `before = entries()` in main.py: what happens?',
    given: [
      {
        see: 'edit',
        file: 'main.py',
        otherwise: 'Put `tempfile.mkdtemp = None` above `before = entries()` first.',
      },
      {
        see: 'code',
        file: 'main.py',
        text: ['from tests import runner', /^tempfile\.mkdtemp *= *None/m, 'runner.run_all('],
        otherwise: 'The question is about `tempfile.mkdtemp = None` just above `before = entries()`.',
        mistakes: NONE_ELSEWHERE,
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
              '`tests/folders.py` says `from tempfile import mkdtemp`: it took the old function long before.',
          },
          { see: 'exit', code: 'failure', otherwise: 'No test failed.' },
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
          { see: 'exit', code: 'failure', otherwise: 'No test failed.' },
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
      '`tests/folders.py` has `from tempfile import mkdtemp`. test_catalog uses `TemporaryDirectory`, which is inside tempfile.',
      'Folders made through `tests/folders.py` still work. `TemporaryDirectory` looks up `mkdtemp` when it is called, and finds None.',
    ],
  },
  {
    id: 'place-the-hook',
    goal: 'For each file and folder that is left, the run names the line that made it.',
    kind: 'place-the-hook',
    expects: [
      {
        see: 'text',
        text: 'tests.test_loans: passed',
        in: 'stdout',
        otherwise: 'All tests must still pass: a hook only listens.',
        mistakes: TESTS_BROKEN,
      },
      {
        see: 'line',
        place: { file: 'herbarium/intake.py', code: 'bench = Path(tempfile.mkdtemp())' },
        otherwise: 'There are folders among what is left, and nothing shows who made them.',
        mistakes: FOLDERS_UNNAMED,
      },
      {
        see: 'line',
        place: {
          file: 'herbarium/printing.py',
          code: 'with NamedTemporaryFile("w", delete=False) as job:',
        },
        otherwise:
          'Files are left behind too, and the output does not show who made them. What do folders and files have in common, within tempfile?',
        mistakes: FILES_UNNAMED,
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
      'In `tempfile.py`, all functions call the private `_get_candidate_names()`, and look it up at each call.',
      'Keep `real = tempfile._get_candidate_names`, put a generator of your own in its place, and let it add the last callers (traceback.extract_stack()) to each name from `real()`.',
    ],
  },
  {
    id: 'name-the-culprit',
    goal: 'You name the three lines to blame for what is left.',
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
      '`herbarium/intake.py` (mkdtemp), `herbarium/printing.py` (delete=False), and `tests/test_backup.py` (vault).',
    ],
  },
  {
    id: 'predict-benches',
    goal: 'You have said how often `take_in` makes its folder in a night, and the steps of the run agree.',
    kind: 'predict',
    steps: true,
    question: 'In `herbarium/intake.py`: how often does `bench = Path(tempfile.mkdtemp())` run in one night?',
    given: [
      {
        see: 'text',
        text: 'tests.test_intake: passed',
        in: 'stdout',
        otherwise: 'It is about a night in which all tests are run, and pass.',
      },
      {
        see: 'times',
        place: { file: 'tests/test_intake.py', code: 'assert take_in(stick) == [LINDEN, ARNICA]' },
        times: 1,
        otherwise: 'It is about one night: let `main.py` run all tests once.',
      },
    ],
    choices: [
      {
        says: 'Once: it leaves one folder behind',
        expects: [
          {
            see: 'times',
            place: { file: 'herbarium/intake.py', code: 'bench = Path(tempfile.mkdtemp())' },
            times: 1,
            otherwise: 'One is left, and more were made. What happens to those?',
          },
        ],
      },
      {
        says: 'Three times: once for each test that takes sheets in',
        expects: [
          {
            see: 'times',
            place: { file: 'herbarium/intake.py', code: 'bench = Path(tempfile.mkdtemp())' },
            times: 3,
            otherwise: 'Count the calls of `take_in` in `tests/test_intake.py`.',
          },
        ],
      },
      {
        says: 'Five times: once for everything that is left',
        expects: [
          {
            see: 'times',
            place: { file: 'herbarium/intake.py', code: 'bench = Path(tempfile.mkdtemp())' },
            times: 5,
            otherwise: 'The others are left by other lines. Who calls `take_in`?',
          },
        ],
      },
    ],
    done: 'Three times, and two of the three folders are gone when the night is over. To blame is a line that does its work well, most of the time.',
    hints: [
      'What calls `take_in`?',
      '`tests/test_intake.py` has three tests, and each takes in one stick.',
      'Three calls of `take_in`, and each begins with that line.',
    ],
  },
  {
    id: 'find-the-folder',
    goal: 'You stand at the step at which `take_in` makes the folder that stays.',
    kind: 'find-the-moment',
    given: [
      {
        see: 'leftover',
        path: /\/tmp\/./,
        otherwise: 'For this, something has to stay. Take the cures out again, and run it.',
      },
    ],
    moments: [
      {
        at: { file: 'herbarium/intake.py', code: 'bench = Path(tempfile.mkdtemp())' },
        wrote: { about: { thing: 'files' }, when: 'the end' },
      },
    ],
    near: [
      {
        at: { file: 'herbarium/intake.py', code: 'bench = Path(tempfile.mkdtemp())' },
        time: 'first',
        but: 'The right line, at the first of its three times. What it makes here is removed four lines further down. Which time is not?',
      },
      {
        at: { file: 'herbarium/intake.py', code: 'shutil.rmtree(bench)' },
        but: 'Where this line runs, the folder goes. In one call of `take_in` it does not run.',
      },
      {
        at: { file: 'herbarium/intake.py', code: 'shutil.copytree(stick, bench, dirs_exist_ok=True)' },
        but: 'It writes into the folder, which is there by now. And look whether it is the one that stays.',
      },
      {
        at: { file: 'herbarium/intake.py', code: 'sheets = [from_line(file.read_text()) for file in files]' },
        but: 'If it raises here, the clean-up is skipped. Good: and where was the folder made?',
      },
      {
        at: { file: 'tests/folders.py', code: 'return Path(mkdtemp())' },
        but: 'That makes folders for tests, such as the stick. It is about the one that `take_in` makes for itself.',
      },
      {
        at: { file: 'tests/test_intake.py', code: 'take_in(stick_with(a=to_line(ARNICA), b="31 | Genti"))' },
        but: 'That is the right test: its sheet is damaged. Go on into `take_in`.',
      },
    ],
    otherwise:
      'It is a line of `take_in`, in `herbarium/intake.py`. Which of its calls does not come to `shutil.rmtree(bench)`?',
    done: 'Three times the same line, and only here an exception comes between the folder and its clean-up. A line alone does not say that: its time does.',
    hints: [
      'Of three calls, two remove what they made. What is different in the third?',
      'A damaged sheet raises an exception, and so `shutil.rmtree(bench)` is skipped.',
      'Ask at the end of the walk: what is left is among the names, and "who wrote this?" leads to it. Or go to the last time that `bench = Path(tempfile.mkdtemp())` runs.',
    ],
  },
  {
    id: 'fix-it',
    goal: 'All tests pass, and nothing is left behind.',
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
        mistakes: STILL_LEFT,
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
    goal: 'After two nights there is not one entry more than before.',
    kind: 'prove-it',
    expects: [
      { see: 'exit', code: 0, otherwise: 'The nightly check has to run to its end.' },
      {
        see: 'text',
        text: ['tests.test_loans: passed', 'tests.test_loans: passed'],
        in: 'stdout',
        otherwise:
          'That was one night. Let `main.py` call `runner.run_all()` twice, between `before` and the last print.',
      },
      {
        see: 'text',
        text: /: 0 before, 0 after/,
        in: 'stdout',
        otherwise: 'Something is still left after two nights: is each of the three cures in place?',
      },
    ],
    done: 'Two nights, and not one more file. Anything that grows each night would have shown.',
    hints: [
      'One clean night could be luck. What about two?',
      '`main.py` calls `runner.run_all()` once.',
      'Write `runner.run_all()` a second time below the first one, and run.',
    ],
  },
]);
