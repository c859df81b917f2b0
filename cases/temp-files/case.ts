import { defineCase } from '#case';
import tasks from './tasks.ts';

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
  question: {
    asks: 'Who made each file that stayed?',
    about: { thing: 'files' },
    when: 'the end',
  },
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
  tasks,
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
