import { defineCase } from '#case';
import tasks from './tasks.ts';

export default defineCase({
  title: 'Seeded, yet different',
  order: 40,
  story:
    'Every student has their own numbers: the student number is the seed. When a problem is opened for the first time, it shows other numbers than the answer sheet; the second time, and every time after that, all is well. Start the program again, and the first time is wrong again.',
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
  question: {
    asks: 'Who drew between our seed and our first number?',
    about: { thing: 'random' },
    when: {
      before: {
        file: 'course/problems/slope.py',
        code: 'numbers = [round(random.uniform(1, 99)) for _ in range(5)]',
      },
      within: { file: 'course/visit.py', function: 'open_problem' },
    },
  },
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
  tasks,
  stages: {
    buggy: {
      about: 'The rehearsal as found: one student, one seed, two visits that differ.',
      open: ['main.py', 'course/visit.py', 'course/problems/slope.py'],
    },
    hook: {
      about: 'random.random is a bomb now: the traceback shows who calls it.',
      open: ['main.py', 'course/visit.py', 'course/problems/slope.py'],
      ends: { exitCode: 1, prints: 'ZeroDivisionError: division by zero' },
    },
    'hook-deaf': {
      about:
        'The same bomb does not go off if the helper takes its seed from getrandbits: the numbers are shifted again, and no traceback names the caller.',
      open: ['main.py', 'termwise/utilities/runtests.py', 'course/problems/slope.py'],
      finds: 0,
    },
    fixed: {
      about: 'The course has its own generator, and the default that nobody used is gone.',
      open: ['course/visit.py', 'course/problems/slope.py', 'termwise/utilities/runtests.py', 'main.py'],
    },
    modern: {
      about:
        'No file of the project changes: a profile function, installed by a .pth file, sees every call into the shared generator, whatever the function is called.',
      open: ['site-packages/whodraws.py', 'site-packages/aaa.pth', 'main.py'],
    },
  },
});
