import { defineAttempts } from '#case';
import wrong from './wrong-attempts.ts';

const MAIN = 'main.py';
const START = 'before = entries()';
const TELL = (code: string) => ({ file: MAIN, from: START, to: `${code}\n\n${START}` });
const NONE = TELL('tempfile.mkdtemp = None');

const INTAKE = { file: 'herbarium/intake.py', code: 'bench = Path(tempfile.mkdtemp())' };
const PRINTING = {
  file: 'herbarium/printing.py',
  code: 'with NamedTemporaryFile("w", delete=False) as job:',
};
const VAULT = { file: 'tests/test_backup.py', code: 'vault = new_folder()' };

const FIX_VAULT = {
  file: VAULT.file,
  from: `    ${VAULT.code}\n`,
  to: `    ${VAULT.code}\n    after_test.callback(rmtree, vault)\n`,
};
const FIX_INTAKE = {
  file: INTAKE.file,
  from: '    sheets = [from_line(file.read_text()) for file in files]\n    shutil.rmtree(bench)\n    return sheets\n',
  to: '    try:\n        return [from_line(file.read_text()) for file in files]\n    finally:\n        shutil.rmtree(bench)\n',
};
const FIX_PRINTING = {
  file: PRINTING.file,
  from: '    printer.print_file(job.name)\n',
  to: '    printer.print_file(job.name)\n    import os\n    os.remove(job.name)\n',
};
const FIXES = [FIX_VAULT, FIX_INTAKE, FIX_PRINTING];
const TWICE = { file: MAIN, from: 'runner.run_all()', to: 'runner.run_all()\nrunner.run_all()' };

export default defineAttempts([
  { task: 'see-it-fail', tries: 'run it as it was found', passes: true },
  {
    task: 'see-it-fail',
    tries: 'run without the tests',
    changes: [{ file: MAIN, from: 'runner.run_all()', to: 'pass' }],
    passes: false,
    told: 'All tests pass',
  },
  {
    task: 'see-it-fail',
    tries: 'run what is cured already',
    changes: [{ stage: 'fixed' }],
    passes: false,
    told: 'It left nothing behind.',
  },

  {
    task: 'predict-none',
    tries: 'predict a later death',
    changes: [NONE],
    predicts: 'The first tests pass',
    passes: true,
  },
  {
    task: 'predict-none',
    tries: 'predict the first tests to die',
    changes: [NONE],
    predicts: 'The very first',
    passes: false,
    told: 'took the old function',
  },
  {
    task: 'predict-none',
    tries: 'predict that all pass',
    changes: [NONE],
    predicts: 'All tests pass',
    passes: false,
    told: 'look the name up',
  },
  {
    task: 'predict-none',
    tries: 'predict, and forget the None',
    predicts: 'The first tests pass',
    passes: false,
    told: '`main.py` is as it was found.',
  },

  { task: 'place-the-hook', tries: 'no hook', passes: false, told: 'names a line' },
  { task: 'place-the-hook', tries: 'the hook of the talk', changes: [{ stage: 'hook' }], passes: true },
  { task: 'place-the-hook', tries: 'the audit hook', changes: [{ stage: 'modern' }], passes: true },
  {
    task: 'place-the-hook',
    tries: 'a mkdtemp of one’s own: too few come by',
    changes: [{ stage: 'hook-mkdtemp' }],
    passes: false,
    told: 'No file passes through mkdtemp',
  },
  {
    task: 'place-the-hook',
    tries: 'an audit hook that prints the stack each time, in main.py',
    changes: [
      TELL(
        'import sys, traceback\nsys.addaudithook(\n    lambda event, args: event.startswith("tempfile.") and traceback.print_stack()\n)',
      ),
    ],
    passes: true,
  },
  {
    task: 'place-the-hook',
    tries: '_get_candidate_names that prints the stack',
    changes: [
      TELL(
        'import traceback\nreal = tempfile._get_candidate_names\ndef names():\n    traceback.print_stack()\n    return real()\ntempfile._get_candidate_names = names',
      ),
    ],
    passes: true,
  },
  {
    task: 'place-the-hook',
    tries: '_get_candidate_names with only the last caller: it is the helper',
    changes: [
      TELL(
        'import traceback\nreal = tempfile._get_candidate_names\ndef names():\n    for name in real():\n        outer = [f for f in traceback.extract_stack()[:-1] if f.filename != tempfile.__file__]\n        yield f"-{Path(outer[-1].filename).stem}{outer[-1].lineno}-{name}"\ntempfile._get_candidate_names = names',
      ),
      { file: MAIN, above: 'from pathlib import Path' },
    ],
    passes: false,
    told: 'one call further out',
  },
  {
    task: 'place-the-hook',
    tries: '_get_candidate_names that is spelled wrong',
    changes: [TELL('tempfile._get_candidate_name = None')],
    passes: false,
    told: 'in the plural',
  },
  {
    task: 'place-the-hook',
    tries: 'a hook that breaks the tests',
    changes: [TELL('tempfile._get_candidate_names = None')],
    passes: false,
    told: 'only listens',
  },

  { task: 'name-the-culprit', tries: 'all three', names: [INTAKE, PRINTING, VAULT], passes: true },
  { task: 'name-the-culprit', tries: 'one of three', names: [VAULT], passes: false, told: 'That is 1 of 3.' },
  {
    task: 'name-the-culprit',
    tries: 'two of three',
    names: [VAULT, INTAKE],
    passes: false,
    told: 'That is 2 of 3.',
  },
  {
    task: 'name-the-culprit',
    tries: 'the helper of the tests',
    names: [{ file: 'tests/folders.py', code: 'return Path(mkdtemp())' }],
    passes: false,
    told: 'Who asked',
  },
  {
    task: 'name-the-culprit',
    tries: 'two that are guilty, and the export',
    names: [INTAKE, VAULT, { file: 'herbarium/export.py', code: 'bench = Path(mkdtemp())' }],
    passes: false,
    told: 'finally',
  },
  {
    task: 'name-the-culprit',
    tries: 'the backup',
    names: [{ file: 'herbarium/backup.py', code: 'draft = mkdtemp(dir=target.parent)' }],
    passes: false,
    told: 'renamed',
  },

  { task: 'fix-it', tries: 'the fix of the talk', changes: [{ stage: 'fixed' }], passes: true },
  { task: 'fix-it', tries: 'try and finally, remove, callback', changes: FIXES, passes: true },
  { task: 'fix-it', tries: 'the fix, with the hook', changes: [{ stage: 'hook' }, ...FIXES], passes: true },
  {
    task: 'fix-it',
    tries: 'only two of three',
    changes: [FIX_VAULT, FIX_INTAKE],
    passes: false,
    told: '`herbarium/printing.py` yet',
  },
  {
    task: 'fix-it',
    tries: 'a sweep of /tmp at the end',
    changes: [
      {
        file: MAIN,
        from: 'runner.run_all()',
        to: 'runner.run_all()\nimport shutil\nfrom pathlib import Path\nfor path in Path(tempfile.gettempdir()).glob("tmp*"):\n    shutil.rmtree(path) if path.is_dir() else path.unlink()',
      },
    ],
    passes: false,
    told: 'still leaves',
  },
  {
    task: 'fix-it',
    tries: 'no tests, no files',
    changes: [
      { file: 'tests/runner.py', from: '                    test()', to: '                    pass' },
    ],
    passes: false,
    told: 'Taking in a damaged stick still leaves',
  },
  {
    task: 'fix-it',
    tries: 'a damaged stick that is taken in',
    changes: [
      ...FIXES,
      {
        file: INTAKE.file,
        from: 'from_line(file.read_text()) for file in files',
        to: 'file.read_text() for file in files',
      },
    ],
    passes: false,
  },

  { task: 'prove-it', tries: 'two nights, cured', changes: [...FIXES, TWICE], passes: true },
  { task: 'prove-it', tries: 'two nights, not cured', changes: [TWICE], passes: false, told: 'two nights' },
  { task: 'prove-it', tries: 'one night', changes: FIXES, passes: false, told: 'twice' },

  {
    task: 'predict-benches',
    tries: 'predict three',
    predicts: 'Three times',
    passes: true,
  },
  {
    task: 'predict-benches',
    tries: 'predict one',
    predicts: 'Once',
    passes: false,
    told: 'runs 3 times',
  },
  {
    task: 'predict-benches',
    tries: 'predict five',
    predicts: 'Five times',
    passes: false,
    told: 'left by other lines',
  },
  {
    task: 'predict-benches',
    tries: 'predict three, of two nights',
    changes: [TWICE],
    predicts: 'Three times',
    passes: false,
    told: 'It is about one night',
  },
  {
    task: 'predict-benches',
    tries: 'predict three, with the hook of the talk',
    changes: [{ stage: 'hook' }],
    predicts: 'Three times',
    passes: true,
  },
  {
    task: 'find-the-folder',
    tries: 'the third time that the folder is made',
    stands: { at: { file: 'herbarium/intake.py', code: 'bench = Path(tempfile.mkdtemp())' }, time: 2 },
    passes: true,
  },
  {
    task: 'find-the-folder',
    tries: 'the third time, with the hook of the talk',
    changes: [{ stage: 'hook' }],
    stands: { at: { file: 'herbarium/intake.py', code: 'bench = Path(tempfile.mkdtemp())' }, time: 2 },
    passes: true,
  },
  {
    task: 'find-the-folder',
    tries: 'the third time, with the audit hook',
    changes: [{ stage: 'modern' }],
    stands: { at: { file: 'herbarium/intake.py', code: 'bench = Path(tempfile.mkdtemp())' }, time: -1 },
    passes: true,
  },
  {
    task: 'find-the-folder',
    tries: 'the sixth time, of two nights',
    changes: [TWICE],
    stands: { at: { file: 'herbarium/intake.py', code: 'bench = Path(tempfile.mkdtemp())' }, time: -1 },
    passes: true,
  },
  {
    task: 'find-the-folder',
    tries: 'the third time, of two nights: it stays, too',
    changes: [TWICE],
    stands: { at: { file: 'herbarium/intake.py', code: 'bench = Path(tempfile.mkdtemp())' }, time: 2 },
    passes: true,
  },
  ...wrong,
]);
