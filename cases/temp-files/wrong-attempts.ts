import { defineAttempts } from '#case';

const MAIN = 'main.py';
const START = 'before = entries()';
const RUN = 'runner.run_all()\n';
const INTAKE = 'herbarium/intake.py';
const PRINTING = 'herbarium/printing.py';
const BACKUP = 'tests/test_backup.py';

const above = (code: string) => ({ file: MAIN, from: START, to: `${code}\n\n${START}` });
const below = (code: string) => ({ file: MAIN, from: RUN, to: `${RUN}${code}\n` });
const names = (body: string) =>
  `import traceback\nreal = tempfile._get_candidate_names\n\ndef names():\n${body}\n\ntempfile._get_candidate_names = names`;

const FIX_VAULT = {
  file: BACKUP,
  from: '    vault = new_folder()\n',
  to: '    vault = new_folder()\n    after_test.callback(rmtree, vault)\n',
};
const FIX_INTAKE = {
  file: INTAKE,
  from: 'bench = Path(tempfile.mkdtemp())',
  to: 'kept = tempfile.TemporaryDirectory()\n    bench = Path(kept.name)',
};
const FIX_PRINTING = {
  file: PRINTING,
  from: '    printer.print_file(job.name)\n',
  to: '    printer.print_file(job.name)\n    Path(job.name).unlink()\n',
};
const PATH = { file: PRINTING, from: 'from tempfile', to: 'from pathlib import Path\nfrom tempfile' };

/** Wrong in ways in which people are wrong, and what a tutor would say to each. */
export default defineAttempts([
  {
    task: 'predict-none',
    tries: 'the None under a name of main.py',
    changes: [above('mkdtemp = None')],
    predicts: 'All tests pass',
    passes: false,
    told: 'a name of `main.py`',
  },
  {
    task: 'predict-none',
    tries: 'the None above the import of the tests',
    changes: [{ file: MAIN, from: 'from tests import', to: 'tempfile.mkdtemp = None\nfrom tests import' }],
    predicts: 'The very first',
    passes: false,
    told: 'above the import of the tests',
  },
  {
    task: 'predict-none',
    tries: 'the None below the run of the tests',
    changes: [below('tempfile.mkdtemp = None')],
    predicts: 'All tests pass',
    passes: false,
    told: 'below the run of the tests',
  },
  {
    task: 'predict-none',
    tries: 'a module that is spelled wrong',
    changes: [above('tempfil.mkdtemp = None')],
    predicts: 'The first tests pass',
    passes: false,
    told: "fails: `NameError: name 'tempfil' is not defined",
  },
  {
    task: 'place-the-hook',
    tries: 'the None is still there',
    changes: [above('tempfile.mkdtemp = None')],
    passes: false,
    told: 'The `None` of the last page',
  },
  {
    task: 'place-the-hook',
    tries: 'a hook that gives back nothing',
    changes: [above(names('    traceback.print_stack()'))],
    passes: false,
    told: 'gives what the real function gives',
  },
  {
    task: 'place-the-hook',
    tries: 'a hook that nobody calls',
    changes: [
      above(
        'import traceback\n\ndef names():\n    traceback.print_stack()\n    return tempfile._get_candidate_names()',
      ),
    ],
    passes: false,
    told: 'nobody calls yours',
  },
  {
    task: 'place-the-hook',
    tries: 'a hook below the run of the tests',
    changes: [below(names('    traceback.print_stack()\n    return real()'))],
    passes: false,
    told: 'Too late',
  },
  {
    task: 'place-the-hook',
    tries: 'only the last caller, which is tempfile itself',
    changes: [
      above(
        names(
          '    caller = traceback.extract_stack()[-2]\n    print(caller.filename, caller.lineno)\n    return real()',
        ),
      ),
    ],
    passes: false,
    told: 'That is tempfile itself',
  },
  {
    task: 'place-the-hook',
    tries: 'files without line numbers',
    changes: [
      above(names('    print([caller.filename for caller in traceback.extract_stack()])\n    return real()')),
    ],
    passes: false,
    told: 'It names `herbarium/intake.py`, but no line of it.',
  },
  {
    task: 'place-the-hook',
    tries: 'a hook that says nothing',
    changes: [above(names('    return real()'))],
    passes: false,
    told: 'Let it write down its callers',
  },
  {
    task: 'name-the-culprit',
    tries: 'the catalog’s draft',
    names: [
      {
        file: 'herbarium/catalog.py',
        code: 'with NamedTemporaryFile("w", dir=path.parent, delete=False) as draft:',
      },
    ],
    passes: false,
    told: 'replaces the old catalog',
  },
  {
    task: 'name-the-culprit',
    tries: 'the other folder of the same test',
    names: [{ file: BACKUP, code: 'shelf = new_folder()' }],
    passes: false,
    told: 'The next line arranges its removal',
  },
  {
    task: 'fix-it',
    tries: 'only the intake',
    changes: [FIX_INTAKE],
    passes: false,
    told: '`herbarium/printing.py` yet',
  },
  {
    task: 'fix-it',
    tries: 'all but the test',
    changes: [FIX_INTAKE, FIX_PRINTING, PATH],
    passes: false,
    told: '`tests/test_backup.py` yet',
  },
  {
    task: 'fix-it',
    tries: 'the removal in intake only moved up, where an error still skips it',
    changes: [
      FIX_VAULT,
      FIX_PRINTING,
      PATH,
      {
        file: INTAKE,
        from: '    shutil.rmtree(bench)\n    return sheets\n',
        to: '    if True:\n        shutil.rmtree(bench)\n    return sheets\n',
      },
    ],
    passes: false,
    told: 'an error still skips',
  },
  {
    task: 'fix-it',
    tries: 'a name that was not imported',
    changes: [FIX_VAULT, FIX_INTAKE, FIX_PRINTING],
    passes: false,
    told: "fails: `NameError: name 'Path' is not defined",
  },
  {
    task: 'prove-it',
    tries: 'two nights, with one cure missing',
    changes: [
      FIX_VAULT,
      FIX_INTAKE,
      { file: MAIN, from: 'runner.run_all()', to: 'runner.run_all()\nrunner.run_all()' },
    ],
    passes: false,
    told: 'each of the three cures',
  },
  {
    task: 'find-the-folder',
    tries: 'the first time that the folder is made',
    stands: { at: { file: 'herbarium/intake.py', code: 'bench = Path(tempfile.mkdtemp())' }, time: 0 },
    passes: false,
    told: 'at the first of its three times',
  },
  {
    task: 'find-the-folder',
    tries: 'the second time',
    stands: { at: { file: 'herbarium/intake.py', code: 'bench = Path(tempfile.mkdtemp())' }, time: 1 },
    passes: false,
    told: 'it runs 3 times, and this is number 2',
  },
  {
    task: 'find-the-folder',
    tries: 'where a folder is removed',
    stands: { at: { file: 'herbarium/intake.py', code: 'shutil.rmtree(bench)' } },
    passes: false,
    told: 'Where this line runs, the folder goes',
  },
  {
    task: 'find-the-folder',
    tries: 'where the damaged sheet is read',
    stands: {
      at: { file: 'herbarium/intake.py', code: 'sheets = [from_line(file.read_text()) for file in files]' },
      time: -1,
    },
    passes: false,
    told: 'where was the folder made?',
  },
  {
    task: 'find-the-folder',
    tries: 'where the files are copied into it',
    stands: {
      at: { file: 'herbarium/intake.py', code: 'shutil.copytree(stick, bench, dirs_exist_ok=True)' },
      time: -1,
    },
    passes: false,
    told: 'which is there by now',
  },
  {
    task: 'find-the-folder',
    tries: 'where the stick is made',
    stands: { at: { file: 'tests/folders.py', code: 'return Path(mkdtemp())' }, time: -1 },
    passes: false,
    told: 'folders for tests',
  },
  {
    task: 'find-the-folder',
    tries: 'the step before the right one',
    stands: {
      at: { file: 'herbarium/intake.py', code: 'bench = Path(tempfile.mkdtemp())' },
      time: 2,
      on: -1,
    },
    passes: false,
    told: 'Nearly: a bit too early',
  },
  {
    task: 'find-the-folder',
    tries: 'the first step of all',
    stands: { at: { file: 'main.py', code: 'import os' } },
    passes: false,
    told: 'Which of its calls does not come to',
  },
]);
