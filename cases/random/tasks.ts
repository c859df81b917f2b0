import { defineTasks } from '#case';
import { NO_DRAW_NAMED } from './mistakes.ts';

export default defineTasks([
  {
    id: 'see-it-fail',
    goal: 'The run shows a first visit that is not as the answer sheet says.',
    kind: 'see-it-fail',
    expects: [
      {
        see: 'text',
        text: 'The page wants 2120, the answer sheet says 2075.',
        otherwise:
          'As it was found, the first visit does not match the answer sheet. Under "Start again" you get its files back; run it as it is.',
        mistakes: [
          {
            shows: [{ see: 'text', text: 'What is the mean of' }],
            says: 'That is another problem, and the mean is always right. Set PROBLEM back to "slope" in `main.py`.',
          },
        ],
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
    goal: 'You have said how the mean goes, and the run agrees.',
    kind: 'predict',
    question: 'With `PROBLEM = "mean"` in main.py: how do the two visits go?',
    given: [
      {
        see: 'text',
        text: 'What is the mean of',
        in: 'stdout',
        otherwise: 'That is not the mean yet. Set `PROBLEM = "mean"` in `main.py` first.',
        mistakes: [
          {
            shows: [{ see: 'text', text: 'KeyError' }],
            says: 'The course has no problem of that name, or no such student. It is `PROBLEM = "mean"`, for student 1702.',
          },
        ],
      },
    ],
    choices: [
      {
        says: 'As with the slope: the first differs',
        expects: [
          {
            see: 'exit',
            code: 'failure',
            otherwise:
              'Both visits match the sheet this time. What does the slope do that the mean does not?',
          },
        ],
      },
      {
        says: 'Both match the answer sheet',
        expects: [
          {
            see: 'exit',
            code: 0,
            otherwise: 'One visit does not match. Have you changed more than PROBLEM?',
          },
        ],
      },
    ],
    done: 'The same seed, the same draws, and no trouble. The slope imports a module first, and an import runs only once: at the first visit.',
    hints: [
      'Compare the two files in course/problems/.',
      'What happens in `slope.py` at the first visit that cannot happen at the second?',
      '`slope.py` imports termwise inside make(), after the seed was set. `mean.py` imports nothing, so both visits match.',
    ],
  },
  {
    id: 'predict-imports',
    goal: 'You have said how often a module’s own lines run, and the steps of the run agree.',
    kind: 'predict',
    steps: true,
    question:
      'Two visits to the slope: how often does `from .utilities import test` run, a line of `termwise/__init__.py`?',
    given: [
      {
        see: 'text',
        text: 'How steep is',
        in: 'stdout',
        otherwise:
          'That is not the slope. Set PROBLEM back to "slope" in `main.py`, and let both visits come to their end.',
      },
      {
        see: 'times',
        place: {
          file: 'course/problems/slope.py',
          code: 'from termwise import Symbol, diff, value  # most pages do without',
        },
        times: 2,
        otherwise:
          'It is about two visits, each with its own import of `termwise`. "Start again" brings the files back as they were found.',
      },
    ],
    choices: [
      {
        says: 'Twice: each visit has `from termwise import …`',
        expects: [
          {
            see: 'times',
            place: { file: 'termwise/__init__.py', code: 'from .utilities import test' },
            times: 2,
            otherwise: 'The second import finds `termwise` in `sys.modules`, and takes it as it is.',
          },
        ],
      },
      {
        says: 'Once, at the first visit',
        expects: [
          {
            see: 'times',
            place: { file: 'termwise/__init__.py', code: 'from .utilities import test' },
            times: 1,
            otherwise: 'What does Python do with a module that it has already?',
          },
        ],
      },
      {
        says: 'Never: the slope asks for `Symbol`, `diff` and `value`, and not for `test`',
        expects: [
          {
            see: 'times',
            place: { file: 'termwise/__init__.py', code: 'from .utilities import test' },
            times: 0,
            otherwise: 'Python executes all of a module, whatever is asked of it.',
          },
        ],
      },
    ],
    done: '`from termwise import …` runs at both visits, and all of `termwise` at the first alone. Whatever it does while it is imported, it does between our seed and our first number.',
    hints: [
      'What does the second `import` of a module do?',
      'A module is kept in `sys.modules`. Its lines run when it is not yet there.',
      'All lines of `termwise/__init__.py` run at the first visit, whatever name was asked for, and none at the second.',
    ],
  },
  {
    id: 'place-the-hook',
    goal: 'Your hook names the line that draws a number while `termwise` is imported.',
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
        mistakes: NO_DRAW_NAMED,
      },
    ],
    solution: 'hook',
    done: 'Something draws a number while the package is imported, and the traceback shows the whole way there.',
    hints: [
      'Something calls random.random during the import. Could you make that call impossible to miss?',
      'An exception carries a traceback, with every frame on the way.',
      'At the top of `main.py`, with PROBLEM = "slope": `import random` and `random.random = lambda: 1/0`.',
    ],
  },
  {
    id: 'name-the-culprit',
    goal: 'You name the line that draws the number.',
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
      'In `termwise/utilities/runtests.py`, `seed=random.random()` in the signature of `__init__`.',
    ],
  },
  {
    id: 'find-the-draw',
    goal: 'You stand at the step at which the default is drawn.',
    kind: 'find-the-moment',
    picture: ['__init__'],
    given: [
      {
        see: 'text',
        text: 'How steep is',
        in: 'stdout',
        otherwise:
          'Your hook ends the run, or PROBLEM is another. Take the hook out, set PROBLEM to "slope", and run it.',
      },
    ],
    moments: [
      {
        at: {
          file: 'termwise/utilities/runtests.py',
          code: 'def __init__(self, modules, seed=random.random()):',
        },
      },
    ],
    near: [
      {
        at: { file: 'course/visit.py', code: 'random.seed(student)' },
        but: 'Here the state becomes the student’s own. Who takes a number of it next?',
      },
      {
        at: {
          file: 'course/problems/slope.py',
          code: 'numbers = [round(random.uniform(1, 99)) for _ in range(5)]',
        },
        time: 'first',
        but: 'These are our own draws, and one is missing already. Go back: it was drawn during the import above.',
      },
      {
        at: {
          file: 'course/problems/slope.py',
          code: 'numbers = [round(random.uniform(1, 99)) for _ in range(5)]',
        },
        but: 'That is the second visit, which is right. It was drawn during the first.',
      },
      {
        at: {
          file: 'course/problems/slope.py',
          code: 'from termwise import Symbol, diff, value  # most pages do without',
        },
        but: 'It happens within this import, many steps further in.',
      },
      {
        at: { file: 'termwise/utilities/runtests.py', code: 'class Examples:' },
        but: 'The class begins here. Its body runs now, line by line: go on.',
      },
      {
        at: { file: 'termwise/utilities/runtests.py', code: 'def test(seed=None):' },
        but: 'That `def` has a default, too, and `None` draws nothing. Another one in this file does.',
      },
      {
        at: { file: 'termwise/utilities/runtests.py', code: 'def run(self):' },
        but: 'One step too late: the `def` before it has drawn.',
      },
    ],
    otherwise:
      'A default is drawn when its `def` is executed, while the class is made, in `termwise/utilities/runtests.py`. There is no call yet.',
    done: 'No `Examples` was ever made, and yet its default has been drawn: `def` is a statement, and its defaults are made when it runs. The number is a part of the function from now on.',
    hints: [
      'You know the line. Does it run when somebody makes an `Examples`, or earlier?',
      'The body of a class runs while its module is imported: at the first visit, within `from termwise import …`.',
      'Look for `def __init__(self, modules, seed=random.random()):` in `termwise/utilities/runtests.py`. It runs once.',
    ],
  },
  {
    id: 'fix-it',
    goal: 'Every student gets the printed numbers, at the first visit too.',
    kind: 'fix-it',
    expects: [
      {
        see: 'exit',
        code: 0,
        otherwise: 'Both visits have to match the answer sheet.',
        mistakes: [
          {
            shows: [{ see: 'code', file: 'main.py', text: /random\.random *=/ }],
            says: 'Your hook is still there. Take it out before you cure anything.',
          },
          {
            shows: [{ see: 'edit', file: 'course/sheet.py' }],
            says: 'The sheet is on paper already: it is the visits that have to match it.',
          },
        ],
      },
      {
        see: 'text',
        text: 'How steep is',
        in: 'stdout',
        otherwise: 'That is the mean, which was never wrong. Set PROBLEM back to "slope" in `main.py`.',
      },
      {
        see: 'text',
        text: /first +42 29 94 7 36\nsecond +42 29 94 7 36\nexpected 42 29 94 7 36/,
        in: 'stdout',
        otherwise:
          'Student 1702 has to get 42 29 94 7 36 at both visits, because the sheet is printed already.',
        mistakes: [
          {
            shows: [{ see: 'edit', file: 'course/sheet.py' }],
            says: 'The sheet is on paper already: it is the visits that have to match it.',
          },
          {
            shows: [{ see: 'code', never: true, file: 'main.py', text: /^STUDENT = 1702\b/m }],
            says: 'That is another student. Set STUDENT back to 1702 in `main.py`.',
          },
        ],
      },
    ],
    probe: true,
    solution: 'fixed',
    done: 'Every visit is the same now. A private generator, random.Random(student), is safe from draws by other code.',
    hints: [
      'You can cure either end: the code that draws, or the course, which shares its generator with everybody.',
      'Use a default of None, or random.Random(student) for the course.',
      'In `runtests.py`, remove the default: test() always gives a seed. Or move the import of termwise to the top of `slope.py`.',
    ],
  },
  {
    id: 'prove-it',
    goal: 'Student 1704 gets the printed numbers at both visits.',
    kind: 'prove-it',
    expects: [
      {
        see: 'exit',
        code: 0,
        otherwise: 'Both visits have to match: is the cure still in place?',
        mistakes: [
          {
            shows: [{ see: 'text', text: 'KeyError' }],
            says: 'The answer sheet has no such student. It is 1704.',
          },
        ],
      },
      {
        see: 'text',
        text: 'How steep is',
        in: 'stdout',
        otherwise: 'That is the mean, which was never wrong. Set PROBLEM back to "slope" in `main.py`.',
      },
      {
        see: 'text',
        text: /first +53 23 11 97 62\nsecond +53 23 11 97 62/,
        in: 'stdout',
        otherwise: 'Set STUDENT to 1704 in `main.py`, with PROBLEM = "slope".',
        mistakes: [
          {
            shows: [{ see: 'text', text: 'second   42 29 94 7 36' }],
            says: 'That is still student 1702. Set STUDENT to 1704 in `main.py`.',
          },
        ],
      },
    ],
    done: 'Another student, and right at the first visit. So it was not luck with one number.',
    hints: [
      'Is it cured for one student, or for all?',
      '`course/sheet.py` has more than one student.',
      'In main.py: STUDENT = 1704.',
    ],
  },
]);
