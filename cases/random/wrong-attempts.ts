import { defineAttempts } from '#case';

const MAIN = 'main.py';
const RUNTESTS = 'termwise/utilities/runtests.py';
const MEAN = { file: MAIN, from: 'PROBLEM = "slope"', to: 'PROBLEM = "mean"' };
const NO_DEFAULT = { file: RUNTESTS, from: 'seed=random.random()', to: 'seed' };
const OTHER = { file: MAIN, from: 'STUDENT = 1702', to: 'STUDENT = 1704' };
const student = (number: number) => ({ ...OTHER, to: `STUDENT = ${number}` });
const hook = (code: string) => ({ file: MAIN, above: code });

/** Wrong in ways in which people are wrong, and what a tutor would say to each. */
export default defineAttempts([
  {
    task: 'predict-mean',
    tries: 'a name without quotes',
    changes: [{ ...MEAN, to: 'PROBLEM = mean' }],
    predicts: 'Both',
    passes: false,
    told: "What you wrote in line 9 of `main.py` fails: `NameError: name 'mean' is not defined",
  },
  {
    task: 'predict-mean',
    tries: 'a problem that there is not',
    changes: [{ ...MEAN, to: 'PROBLEM = "Mean"' }],
    predicts: 'As with',
    passes: false,
    told: 'no problem of that name',
  },
  {
    task: 'place-the-hook',
    tries: 'the slope has not been set back, and nothing is hooked',
    changes: [MEAN],
    passes: false,
    told: 'Set it back to "slope"',
  },
  {
    task: 'place-the-hook',
    tries: 'a bomb that goes off while it is laid',
    changes: [hook('import random\nrandom.random = 1/0')],
    passes: false,
    told: 'divides at once',
  },
  {
    task: 'place-the-hook',
    tries: 'a bomb under a name of main.py',
    changes: [hook('from random import random\nrandom = lambda: 1/0')],
    passes: false,
    told: 'a name of `main.py` only',
  },
  {
    task: 'place-the-hook',
    tries: 'a bomb below both visits',
    changes: [
      {
        file: MAIN,
        from: 'expected = ANSWER',
        to: 'import random\nrandom.random = lambda: 1/0\nexpected = ANSWER',
      },
    ],
    passes: false,
    told: 'both visits are over',
  },
  {
    task: 'place-the-hook',
    tries: 'a print that somebody draws, and not who',
    changes: [
      hook(
        'import random\n\ndef loud():\n    print("somebody draws")\n    return 0.5\n\nrandom.random = loud',
      ),
    ],
    passes: false,
    told: 'does not say who calls it',
  },
  {
    task: 'place-the-hook',
    tries: 'the line of the hook itself',
    changes: [
      hook(
        'import random, sys\n\ndef loud():\n    frame = sys._getframe()\n    print(frame.f_code.co_filename, frame.f_lineno)\n    return 0.5\n\nrandom.random = loud',
      ),
    ],
    passes: false,
    told: 'one frame further',
  },
  {
    task: 'place-the-hook',
    tries: 'files without line numbers',
    changes: [
      hook(
        'import inspect, random\n\ndef loud():\n    print([frame.filename for frame in inspect.stack()])\n    return 0.5\n\nrandom.random = loud',
      ),
    ],
    passes: false,
    told: 'It names `termwise/utilities/runtests.py`, but no line of it.',
  },
  {
    task: 'place-the-hook',
    tries: 'random that was never imported',
    changes: [hook('random.random = lambda: 1/0')],
    passes: false,
    told: "fails: `NameError: name 'random' is not defined",
  },
  {
    task: 'place-the-hook',
    tries: 'a colon that is missing',
    changes: [hook('import random\n\ndef loud()\n    1/0\n\nrandom.random = loud')],
    passes: false,
    told: 'Python cannot read line 3 of `main.py`',
  },
  {
    task: 'fix-it',
    tries: 'the mean is cured, which was never ill',
    changes: [MEAN],
    passes: false,
    told: 'the mean, which was never wrong',
  },
  {
    task: 'fix-it',
    tries: 'another student is cured, and this one is gone',
    changes: [NO_DEFAULT, OTHER],
    passes: false,
    told: 'Set STUDENT back to 1702',
  },
  {
    task: 'fix-it',
    tries: 'the sheet is printed anew with what the pages show',
    changes: [
      {
        file: 'course/sheet.py',
        from: '("slope", 1702): Row([42, 29, 94, 7, 36], 2075)',
        to: '("slope", 1702): Row([42, 29, 94, 7, 36], 2120)',
      },
    ],
    passes: false,
    told: 'on paper already',
  },
  {
    task: 'fix-it',
    tries: 'the default becomes a number that is drawn anyway',
    changes: [{ ...NO_DEFAULT, to: 'seed=random.uniform(0, 1)' }],
    passes: false,
    told: 'Both visits have to match',
  },
  {
    task: 'prove-it',
    tries: 'a student whom the sheet does not know',
    changes: [NO_DEFAULT, student(1705)],
    passes: false,
    told: 'no such student',
  },
  {
    task: 'prove-it',
    tries: 'another student, but not the one',
    changes: [NO_DEFAULT, student(1703)],
    passes: false,
    told: 'Set STUDENT to 1704',
  },
  {
    task: 'prove-it',
    tries: 'another student, at the mean',
    changes: [NO_DEFAULT, OTHER, MEAN],
    passes: false,
    told: 'the mean, which was never wrong',
  },
  {
    task: 'find-the-draw',
    tries: 'our own draws, at the first visit',
    stands: {
      at: {
        file: 'course/problems/slope.py',
        code: 'numbers = [round(random.uniform(1, 99)) for _ in range(5)]',
      },
      time: 0,
    },
    passes: false,
    told: 'one is missing already',
  },
  {
    task: 'find-the-draw',
    tries: 'our own draws, at the second visit',
    stands: {
      at: {
        file: 'course/problems/slope.py',
        code: 'numbers = [round(random.uniform(1, 99)) for _ in range(5)]',
      },
      time: 1,
    },
    passes: false,
    told: 'the second visit, which is right',
  },
  {
    task: 'find-the-draw',
    tries: 'the import that leads there',
    stands: {
      at: {
        file: 'course/problems/slope.py',
        code: 'from termwise import Symbol, diff, value  # most pages do without',
      },
      time: 0,
    },
    passes: false,
    told: 'many steps further in',
  },
  {
    task: 'find-the-draw',
    tries: 'the other def with a default',
    stands: { at: { file: 'termwise/utilities/runtests.py', code: 'def test(seed=None):' } },
    passes: false,
    told: '`None` draws nothing',
  },
  {
    task: 'find-the-draw',
    tries: 'the class around it',
    stands: { at: { file: 'termwise/utilities/runtests.py', code: 'class Examples:' } },
    passes: false,
    told: 'Its body runs now',
  },
  {
    task: 'find-the-draw',
    tries: 'the def after it',
    stands: { at: { file: 'termwise/utilities/runtests.py', code: 'def run(self):' } },
    passes: false,
    told: 'One step too late',
  },
  {
    task: 'find-the-draw',
    tries: 'the first step of all',
    stands: { at: { file: 'main.py', code: 'import sys' } },
    passes: false,
    told: 'There is no call yet',
  },
  {
    task: 'find-the-draw',
    tries: 'the seed, while the bomb is still there',
    changes: [{ stage: 'hook' }],
    stands: { at: { file: 'course/visit.py', code: 'random.seed(student)' }, time: 0 },
    passes: false,
    told: 'Your hook ends the run',
  },
]);
