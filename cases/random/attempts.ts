import { defineAttempts } from '#case';
import wrong from './wrong-attempts.ts';

const MAIN = 'main.py';
const RUNTESTS = 'termwise/utilities/runtests.py';
const MEAN = { file: MAIN, from: 'PROBLEM = "slope"', to: 'PROBLEM = "mean"' };
const hook = (code: string) => ({ file: MAIN, above: code });
const NO_DEFAULT = { file: RUNTESTS, from: 'seed=random.random()', to: 'seed' };
const OTHER = { file: MAIN, from: 'STUDENT = 1702', to: 'STUDENT = 1704' };
const EARLY = {
  file: 'course/problems/slope.py',
  from: 'import random\n',
  to: 'import random\n\nimport termwise\n',
};

export default defineAttempts([
  { task: 'see-it-fail', tries: 'run it as it was found', passes: true },
  {
    task: 'see-it-fail',
    tries: 'run another problem',
    changes: [MEAN],
    passes: false,
    told: 'the mean is always right',
  },

  { task: 'predict-mean', tries: 'predict that both match', changes: [MEAN], predicts: 'Both', passes: true },
  {
    task: 'predict-mean',
    tries: 'predict that the first differs',
    changes: [MEAN],
    predicts: 'As with',
    passes: false,
    told: 'What does the slope do',
  },
  {
    task: 'predict-mean',
    tries: 'predict, and leave the slope',
    predicts: 'Both',
    passes: false,
    told: 'not the mean yet',
  },

  { task: 'place-the-hook', tries: 'no hook', passes: false, told: 'names a line' },
  { task: 'place-the-hook', tries: 'the bomb of the talk', changes: [{ stage: 'hook' }], passes: true },
  { task: 'place-the-hook', tries: 'the profile function', changes: [{ stage: 'modern' }], passes: true },
  {
    task: 'place-the-hook',
    tries: 'a random that prints the stack and goes on',
    changes: [
      hook(
        'import random, traceback\nreal = random.random\ndef loud():\n    traceback.print_stack()\n    return real()\nrandom.random = loud',
      ),
    ],
    passes: true,
  },
  {
    task: 'place-the-hook',
    tries: 'a random that raises an error of its own',
    changes: [hook('import random\ndef loud():\n    raise SystemError("who is it?")\nrandom.random = loud')],
    passes: true,
  },
  {
    task: 'place-the-hook',
    tries: 'random.random = None',
    changes: [hook('import random\nrandom.random = None')],
    passes: true,
  },
  {
    task: 'place-the-hook',
    tries: 'random.random = breakpoint',
    changes: [hook('import random\nrandom.random = breakpoint')],
    passes: true,
  },
  {
    task: 'place-the-hook',
    tries: 'a random that prints only file and line of its caller',
    changes: [
      hook(
        'import random, sys\ndef loud():\n    frame = sys._getframe(1)\n    print(frame.f_code.co_filename, frame.f_lineno)\n    return 0.5\nrandom.random = loud',
      ),
    ],
    passes: true,
  },
  {
    task: 'place-the-hook',
    tries: 'the bomb, while the mean is opened: nobody imports termwise',
    changes: [{ stage: 'hook' }, MEAN],
    passes: false,
    told: 'still "mean"',
  },
  {
    task: 'place-the-hook',
    tries: 'a bomb on randint, which nobody calls',
    changes: [hook('import random\nrandom.randint = lambda *_: 1/0')],
    passes: false,
    told: 'Nobody calls that one',
  },
  {
    task: 'place-the-hook',
    tries: 'a bomb on uniform: it hits the course itself',
    changes: [hook('import random\nrandom.uniform = lambda *_: 1/0')],
    passes: false,
    told: 'The course itself calls that one',
  },
  {
    task: 'place-the-hook',
    tries: 'a bomb that is set after the import',
    changes: [hook('import random, termwise\nrandom.random = lambda: 1/0')],
    passes: false,
    told: 'Too late',
  },
  {
    task: 'place-the-hook',
    tries: 'a bomb on the seed',
    changes: [hook('import random\nrandom.seed = lambda *_: 1/0')],
    passes: false,
    told: 'The seeding is no draw',
  },

  {
    task: 'name-the-culprit',
    tries: 'the default',
    names: [{ file: RUNTESTS, code: 'def __init__(self, modules, seed=random.random()):' }],
    passes: true,
  },
  {
    task: 'name-the-culprit',
    tries: 'the seed',
    names: [{ file: 'course/visit.py', code: 'random.seed(student)' }],
    passes: false,
    told: 'everybody’s',
  },
  {
    task: 'name-the-culprit',
    tries: 'the randrange in test()',
    names: [{ file: RUNTESTS, code: 'seed = random.randrange(10**8)' }],
    passes: false,
    told: 'Nobody did',
  },
  {
    task: 'name-the-culprit',
    tries: 'the import in the course',
    names: [
      {
        file: 'course/problems/slope.py',
        code: 'from termwise import Symbol, diff, value  # most pages do without',
      },
    ],
    passes: false,
    told: 'far end',
  },
  {
    task: 'name-the-culprit',
    tries: 'the import on the way',
    names: [{ file: 'termwise/utilities/__init__.py', code: 'from .runtests import test' }],
    passes: false,
    told: 'on the way',
  },

  { task: 'fix-it', tries: 'the fix of the talk', changes: [{ stage: 'fixed' }], passes: true },
  { task: 'fix-it', tries: 'no default', changes: [NO_DEFAULT], passes: true },
  {
    task: 'fix-it',
    tries: 'a default of None',
    changes: [{ file: RUNTESTS, from: 'seed=random.random()', to: 'seed=None' }],
    passes: true,
  },
  { task: 'fix-it', tries: 'the import at the top of slope.py', changes: [EARLY], passes: true },
  {
    task: 'fix-it',
    tries: 'the import at the top of main.py only',
    changes: [hook('import termwise')],
    passes: false,
    told: 'Without main.py',
  },
  {
    task: 'fix-it',
    tries: 'a first visit that is thrown away',
    changes: [{ file: MAIN, from: 'first = open', to: 'open_problem(PROBLEM, STUDENT)\nfirst = open' }],
    passes: false,
    told: 'Without main.py',
  },
  {
    task: 'fix-it',
    tries: 'another answer sheet',
    changes: [
      {
        file: 'course/sheet.py',
        from: '("slope", 1702): Row([42, 29, 94, 7, 36], 2075)',
        to: '("slope", 1702): Row([29, 94, 7, 36, 79], 2120)',
      },
    ],
    passes: false,
    told: 'on paper already',
  },
  {
    task: 'fix-it',
    tries: 'seeding again after the import',
    changes: [
      {
        file: 'course/visit.py',
        from: 'return PROBLEMS[name]()',
        to: 'PROBLEMS[name]()\n    random.seed(student)\n    return PROBLEMS[name]()',
      },
    ],
    passes: true,
  },
  {
    task: 'fix-it',
    tries: 'the bomb is still there',
    changes: [{ stage: 'hook' }],
    passes: false,
    told: 'ZeroDivisionError',
  },

  { task: 'prove-it', tries: 'another student, cured', changes: [NO_DEFAULT, OTHER], passes: true },
  {
    task: 'prove-it',
    tries: 'another student, not cured',
    changes: [OTHER],
    passes: false,
    told: 'exited 1',
  },
  { task: 'prove-it', tries: 'the same student', changes: [NO_DEFAULT], passes: false, told: '1704' },

  {
    task: 'predict-imports',
    tries: 'predict once',
    predicts: 'Once',
    passes: true,
  },
  {
    task: 'predict-imports',
    tries: 'predict twice',
    predicts: 'Twice',
    passes: false,
    told: 'runs once',
  },
  {
    task: 'predict-imports',
    tries: 'predict never',
    predicts: 'Never',
    passes: false,
    told: 'executes all of a module',
  },
  {
    task: 'predict-imports',
    tries: 'predict once, of the mean',
    changes: [MEAN],
    predicts: 'Once',
    passes: false,
    told: 'That is not the slope',
  },
  {
    task: 'predict-imports',
    tries: 'predict once, and import termwise at the top of the slope',
    changes: [EARLY],
    predicts: 'Once',
    passes: true,
  },
  {
    task: 'find-the-draw',
    tries: 'the def with its default',
    stands: {
      at: {
        file: 'termwise/utilities/runtests.py',
        code: 'def __init__(self, modules, seed=random.random()):',
      },
    },
    passes: true,
  },
  {
    task: 'find-the-draw',
    tries: 'the def, in the run of another student',
    changes: [OTHER],
    stands: {
      at: {
        file: 'termwise/utilities/runtests.py',
        code: 'def __init__(self, modules, seed=random.random()):',
      },
    },
    passes: true,
  },
  {
    task: 'find-the-draw',
    tries: 'the def, with a random that prints the stack',
    changes: [
      hook(
        'import random, traceback\nreal = random.random\ndef loud():\n    traceback.print_stack()\n    return real()\nrandom.random = loud',
      ),
    ],
    stands: {
      at: {
        file: 'termwise/utilities/runtests.py',
        code: 'def __init__(self, modules, seed=random.random()):',
      },
    },
    passes: true,
  },
  {
    task: 'find-the-draw',
    tries: 'the seed',
    stands: { at: { file: 'course/visit.py', code: 'random.seed(student)' }, time: 0 },
    passes: false,
    told: 'Who takes a number of it next?',
  },
  ...wrong,
]);
