import { defineCase } from '#case';

export default defineCase({
  title: 'Seeded, yet different',
  order: 40,
  story:
    'Every student has numbers of their own: the student number is the seed. When a problem is opened for the first time it asks for other numbers than the answer sheet has; the second time, and ever after, all is well. Start the program again, and the first time is wrong again.',
  symptom: {
    exitCode: 1,
    prints: 'The page wants 2120, the answer sheet says 2075.',
  },
  culprits: [
    {
      file: 'termwise/utilities/runtests.py',
      code: 'def __init__(self, modules, seed=random.random()):',
    },
  ],
  clues: [
    {
      kind: 'stack',
      // The profile function: a line that names what was called, then Python's own lines.
      from: { stream: 'stderr' },
      heading: /^(\w+\(\)) while importing$/,
      titles: ['`{}` was called by an import'],
    },
    {
      kind: 'sequence',
      from: { stream: 'stdout' },
      row: /^(?<label>first|second|expected) +(?<values>\d+(?: \d+)*)$/,
      title: 'The numbers of one student',
    },
  ],
  stages: {
    buggy: {
      about: 'The rehearsal as found: one student, one seed, two visits that differ.',
      open: ['main.py', 'course/visit.py', 'course/problems/slope.py'],
    },
    hook: {
      about: 'random.random is a bomb now: whoever calls it is in the traceback.',
      open: ['main.py', 'course/visit.py', 'course/problems/slope.py'],
      ends: { exitCode: 1, prints: 'ZeroDivisionError: division by zero' },
    },
    'hook-deaf': {
      about:
        'The same bomb does not go off if the helper takes its seed from getrandbits: the numbers are shifted again, and nobody is named.',
      open: ['main.py', 'termwise/utilities/runtests.py', 'course/problems/slope.py'],
      finds: 0,
    },
    fixed: {
      about: 'The course has a generator of its own, and the default that nobody used is gone.',
      open: ['course/visit.py', 'course/problems/slope.py', 'termwise/utilities/runtests.py', 'main.py'],
    },
    modern: {
      about:
        'No file of the project is touched: a profile function, installed by a .pth file, sees every call into the shared generator, whatever it is called.',
      open: ['site-packages/whodraws.py', 'site-packages/aaa.pth', 'main.py'],
    },
  },
});
