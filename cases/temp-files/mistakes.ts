import type { Mistake } from '#case';

export const TESTS_BROKEN: readonly Mistake[] = [
  {
    shows: [{ see: 'code', text: /mkdtemp *= *None/ }],
    says: 'The `None` of the last page is still there. Take it out first.',
  },
  {
    shows: [{ see: 'code', text: /_get_candidate_names *= *None/ }],
    says: 'With None there, nobody gets a name. A hook only listens: keep the real function, and call it from yours.',
  },
  {
    shows: [{ see: 'code', text: /_get_candidate_names *=/ }],
    says: 'A hook only listens, and gives what the real function gives: names, one after the other. `yield` each of them, or return `real()`.',
  },
];

export const FOLDERS_UNNAMED: readonly Mistake[] = [
  {
    shows: [{ see: 'code', text: /_get_candidate_name *=/ }],
    says: 'The name is `_get_candidate_names`, in the plural. Python makes a new name without complaint.',
  },
  {
    shows: [
      { see: 'code', text: [/_get_candidate_names\(\)/, 'runner.run_all('] },
      { see: 'code', never: true, text: /_get_candidate_names *=/ },
    ],
    says: 'You call the real function, and nobody calls yours. Put yours in its place: `tempfile._get_candidate_names = …`.',
  },
  {
    shows: [
      {
        see: 'code',
        file: 'main.py',
        text: ['runner.run_all(', /_get_candidate_names *=|addaudithook/],
      },
    ],
    says: 'Too late: all tests have run where your hook stands. Put it above `before = entries()`.',
  },
  {
    shows: [
      { see: 'code', text: /_get_candidate_names *=/ },
      { see: 'text', text: /tempfile\.py/ },
    ],
    says: 'That is tempfile itself, which calls for every name. Who called tempfile stands further out on the stack.',
  },
  {
    shows: [{ see: 'code', text: /_get_candidate_names *=/ }],
    says: 'Your function is in place. Let it write down its callers: print them, or put them into each name.',
  },
];

export const FILES_UNNAMED: readonly Mistake[] = [
  {
    shows: [{ see: 'code', text: /mkdtemp *=/ }],
    says: 'No file passes through mkdtemp, which makes folders. What do both have in common, within tempfile?',
  },
];

export const NONE_ELSEWHERE: readonly Mistake[] = [
  {
    shows: [{ see: 'code', file: 'main.py', text: /^mkdtemp *= *None/m }],
    says: 'That makes a name of `main.py`. The function that others look up is `tempfile.mkdtemp`.',
  },
  {
    shows: [
      {
        see: 'code',
        file: 'main.py',
        text: [/^tempfile\.mkdtemp *= *None/m, 'from tests import runner'],
      },
    ],
    says: 'There it is above the import of the tests, and that is another question. Put it just above `before = entries()`.',
  },
  {
    shows: [{ see: 'code', file: 'main.py', text: ['runner.run_all(', /^tempfile\.mkdtemp *= *None/m] }],
    says: 'There it is below the run of the tests, and too late for all of them. Put it just above `before = entries()`.',
  },
];

export const STILL_LEFT: readonly Mistake[] = [
  {
    shows: [{ see: 'edit', never: true, file: 'herbarium/intake.py' }],
    says: 'You have not changed `herbarium/intake.py` yet: what becomes of its folder if a sheet is damaged?',
  },
  {
    shows: [{ see: 'edit', never: true, file: 'herbarium/printing.py' }],
    says: 'You have not changed `herbarium/printing.py` yet: who removes the file once it is printed?',
  },
  {
    shows: [
      { see: 'edit', never: true, file: 'tests/test_backup.py' },
      { see: 'edit', never: true, file: 'tests/folders.py' },
    ],
    says: 'You have not changed `tests/test_backup.py` yet: one of its folders is nobody’s to remove.',
  },
  {
    shows: [
      {
        see: 'code',
        never: true,
        file: 'herbarium/intake.py',
        text: /finally|with |TemporaryDirectory/,
      },
    ],
    says: 'In `intake.py` an error still skips what stands behind it. What runs even then is a `finally`, or the end of a `with`.',
  },
];
