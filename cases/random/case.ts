import { defineCase } from '#case';

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
  tasks: [
    {
      id: 'see-it-fail',
      kind: 'see-it-fail',
      expects: [
        {
          see: 'text',
          text: 'The page wants 2120, the answer sheet says 2075.',
          otherwise:
            'As it was found, the first visit does not match the answer sheet. Begin the lesson again, and run it as it is.',
        },
      ],
      done: 'The first visit has numbers that nobody expected; the second is right. Compare the rows: one number is missing at the front.',
      hints: [
        'You do not have to change anything.',
        'Press Run, below the editor.',
        'Press Run and compare the three rows that it prints: first, second and expected.',
      ],
    },
    {
      id: 'predict-mean',
      kind: 'predict',
      question: 'With `PROBLEM = "mean"` in main.py: how do the two visits go?',
      given: [
        {
          see: 'text',
          text: 'What is the mean of',
          in: 'stdout',
          otherwise: 'Set PROBLEM to "mean" in main.py first.',
        },
      ],
      choices: [
        {
          says: 'As with the slope: the first differs',
          expects: [
            {
              see: 'exit',
              code: 'failure',
              otherwise: 'It did not. What does the slope do that the mean does not?',
            },
          ],
        },
        {
          says: 'Both match the answer sheet',
          expects: [{ see: 'exit', code: 0, otherwise: 'They did not.' }],
        },
      ],
      done: 'The same seed, the same draws, and no trouble. The slope imports a module first, and an import runs only once: at the first visit.',
      hints: [
        'Compare the two files in course/problems/.',
        'What happens in slope.py at the first visit that cannot happen at the second?',
        'slope.py imports termwise inside make(), after the seed was set. mean.py imports nothing, so both visits match.',
      ],
    },
    {
      id: 'place-the-hook',
      kind: 'place-the-hook',
      expects: [
        {
          see: 'line',
          place: {
            file: 'termwise/utilities/runtests.py',
            code: 'def __init__(self, modules, seed=random.random()):',
          },
          otherwise:
            'The line that draws a random number while termwise is imported is not among them. Can you make every call of random.random report its caller?',
        },
      ],
      solution: 'hook',
      done: 'Something draws a number while the package is imported, and the traceback shows the whole way there.',
      hints: [
        'Something calls random.random during the import. Could you make that call impossible to miss?',
        'An exception carries a traceback, with every frame on the way.',
        'At the top of main.py, with PROBLEM = "slope": `import random` and `random.random = lambda: 1/0`.',
      ],
    },
    {
      id: 'name-the-culprit',
      kind: 'name-the-culprit',
      suspects: [
        {
          file: 'course/visit.py',
          code: 'random.seed(student)',
          but: 'It does what it should. But the generator that it seeds is everybody’s.',
        },
        {
          file: 'course/problems/slope.py',
          code: 'from termwise import Symbol, diff, value  # most pages do without',
          but: 'It begins here, and it is fair to import what you need. What happens at the far end of this import?',
        },
        {
          file: 'termwise/utilities/runtests.py',
          code: 'seed = random.randrange(10**8)',
          but: 'It draws, but only when somebody calls test(). Nobody did.',
        },
        {
          file: 'termwise/utilities/__init__.py',
          code: 'from .runtests import test',
          but: 'It is on the way to the culprit. Which line does it lead to?',
        },
        {
          file: 'termwise/core/function.py',
          code: 'from ..utilities import walk',
          but: 'It is on the way to the culprit. Which line does it lead to?',
        },
        {
          file: 'termwise/simplify/equality.py',
          code: 'at = {symbol: random.uniform(1, 9) for symbol in symbols}',
          but: 'It draws, but only when somebody calls same(). Nobody did.',
        },
      ],
      otherwise: 'Read the last frames of the traceback: where was the number drawn?',
      done: 'A default is evaluated once, when `def` is executed: at import. And nobody even uses this one: test() always gives a seed.',
      hints: [
        'It looks like something that happens at a call. When does it really happen?',
        'The defaults of a function are evaluated when its `def` is executed.',
        'In termwise/utilities/runtests.py, `seed=random.random()` in the signature of `__init__`.',
      ],
    },
    {
      id: 'fix-it',
      kind: 'fix-it',
      expects: [
        { see: 'exit', code: 0, otherwise: 'Both visits have to match the answer sheet.' },
        {
          see: 'text',
          text: /first +42 29 94 7 36\nsecond +42 29 94 7 36\nexpected 42 29 94 7 36/,
          in: 'stdout',
          otherwise:
            'Student 1702 has to get 42 29 94 7 36 at both visits, because the sheet is printed already.',
        },
      ],
      probe: true,
      solution: 'fixed',
      done: 'Every visit is the same now. A private generator, random.Random(student), is safe from draws by other code.',
      hints: [
        'You can cure either end: the code that draws, or the course, which shares its generator with everybody.',
        'Use a default of None, or random.Random(student) for the course.',
        'In runtests.py, remove the default: test() always gives a seed. Or move the import of termwise to the top of slope.py.',
      ],
    },
    {
      id: 'prove-it',
      kind: 'prove-it',
      expects: [
        { see: 'exit', code: 0, otherwise: 'Both visits have to match.' },
        {
          see: 'text',
          text: /first +53 23 11 97 62\nsecond +53 23 11 97 62/,
          in: 'stdout',
          otherwise: 'Set STUDENT to 1704 in main.py, with PROBLEM = "slope".',
        },
      ],
      done: 'Another student, and right at the first visit. So it was not luck with one number.',
      hints: [
        'Is it cured for one student, or for all?',
        'course/sheet.py has more than one student.',
        'In main.py: STUDENT = 1704.',
      ],
    },
  ],
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
