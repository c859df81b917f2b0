import { defineTasks } from '#case';
import { HOOK_IS_DEAF, STILL_DYING } from './mistakes.ts';

export default defineTasks([
  {
    id: 'see-it-fail',
    goal: 'The job dies once more, as it did tonight.',
    kind: 'see-it-fail',
    expects: [
      {
        see: 'exit',
        code: 'failure',
        otherwise:
          'The job as it was found dies. Under "Start again" you get its files back; run it as it is.',
      },
      {
        see: 'text',
        text: "Conflicting 'product' models",
        in: 'stderr',
        otherwise:
          'It should die of two Product classes. Under "Start again" you get its files back; run it as it is.',
      },
    ],
    done: 'Two classes Product, from one file. The traceback shows the import that came second; the first one is long over.',
    hints: [
      'You do not have to change anything.',
      'Press Run, below the editor.',
      'Press Run, wait for "exited 1", and read the last line in the terminal: it names both classes.',
    ],
  },
  {
    id: 'predict-print',
    goal: 'You have said what the terminal will show, and the run agrees.',
    kind: 'predict',
    question: 'With `print(__name__)` as the first line of that file: which names will the terminal show?',
    given: [
      {
        see: 'edit',
        file: 'shop/catalog/models.py',
        otherwise: 'Put `print(__name__)` at the top of that file first, then run it.',
      },
      {
        see: 'code',
        file: 'shop/catalog/models.py',
        text: '__name__',
        otherwise: 'The question is about `print(__name__)` at the top of that file.',
      },
      {
        see: 'code',
        never: true,
        file: 'shop/catalog/models.py',
        text: /["']__name__["']/,
        otherwise: 'In quotes it is only a text. Take the quotes off: `print(__name__)`.',
      },
      {
        see: 'text',
        text: "Conflicting 'product' models",
        in: 'stderr',
        otherwise: 'With nothing but the new line, the job still dies as it did before.',
      },
    ],
    choices: [
      {
        says: 'Two lines, one for each execution of the file',
        expects: [
          {
            see: 'text',
            text: [/^shop\.catalog\.models$/m, /^catalog\.models$/m],
            otherwise:
              'There is no name in the terminal. Where did the lines go? `main.py` runs everything inside `with redirect_stdout(mail)`.',
          },
        ],
      },
      {
        says: 'One line: Python imports a file only once',
        expects: [
          {
            see: 'text',
            text: /^shop\.catalog\.models$/m,
            otherwise:
              'Python executes a file once for each name it is imported by. And where did the line go? Look at `redirect_stdout` in `main.py`.',
          },
          {
            see: 'text',
            never: true,
            text: /^catalog\.models$/m,
            otherwise: 'Python executes a file once for each name it is imported by.',
          },
        ],
      },
      {
        says: 'Nothing: the terminal will show no name',
        expects: [
          {
            see: 'text',
            never: true,
            text: /^(?:shop\.)?catalog\.models$/m,
            otherwise:
              'So you have found a way around the mail. The question is about a plain `print(__name__)`.',
          },
        ],
      },
    ],
    done: 'The prints went into the mail, and the mail was never sent: the job died first. A hook must not rely on stdout.',
    hints: [
      'Who reads what this job prints, and when?',
      'Look at main.py: what does `redirect_stdout` do, and where does the job die?',
      'Everything printed inside the `with` block goes into `mail`. The job prints the mail at its very end, and never gets there.',
    ],
  },
  {
    id: 'place-the-hook',
    goal: 'Your hook names the line that imports `shop/catalog/models.py` for the first time.',
    kind: 'place-the-hook',
    expects: [
      {
        see: 'line',
        place: { file: 'shop/catalog/views.py', code: 'from .models import Product' },
        otherwise:
          'The line that imports `shop/catalog/models.py` for the first time is not among them. Let the top of that file write down who is on the stack, each time it is executed.',
        mistakes: HOOK_IS_DEAF,
      },
    ],
    solution: 'hook',
    done: 'There it is: the first import comes from `shop/catalog/views.py`, the second from somewhere else.',
    hints: [
      'A module’s code runs when it is imported. So every importer has to pass the top of the file.',
      'inspect.stack() or traceback.print_stack() show who is calling. stdout goes into the mail; stderr and a file in /tmp do not.',
      'At the top of shop/catalog/models.py: `import traceback`, and then `traceback.print_stack()`, which writes to stderr.',
    ],
  },
  {
    id: 'name-the-culprit',
    goal: 'You name the line that gives the file its second name.',
    kind: 'name-the-culprit',
    suspects: [
      {
        file: 'shop/catalog/views.py',
        code: 'from .models import Product',
        but: 'It comes first, and it is innocent: it uses the long name, like `settings.py` and all the others.',
      },
      {
        file: 'settings.py',
        code: 'sys.path.append(str(BASE / "shop"))  # ours, in the old import style',
        but: 'It makes a second name possible. But nothing happens until somebody uses that name. Who does?',
      },
      {
        file: 'registry.py',
        code: 'raise RuntimeError(',
        but: 'That is only the messenger: it reports that there are two classes.',
      },
      {
        file: 'reports/monthly.py',
        code: 'from reports import totals',
        but: 'It is on the way to the culprit. Which line does it lead to?',
      },
      {
        file: 'main.py',
        code: 'from reports import monthly',
        but: 'It is on the way to the culprit. Which line does it lead to?',
      },
      {
        file: 'reports/restock.py',
        code: 'from shop.catalog.models import Product',
        but: 'It spells the whole name, as all do but one, and by then the file has both its names.',
      },
      {
        file: 'shop/catalog/models.py',
        code: '@register',
        but: 'It runs twice because the file does. Which line makes Python execute the file a second time?',
      },
    ],
    otherwise:
      'Compare the two stacks. Each ends with an import of the same file. One of them spells the name differently from all other imports.',
    done: '`catalog.models` and `shop.catalog.models` are two names for one file, and so two modules. This line is the only one to use the short name.',
    hints: [
      'There are two stacks. Read the last frame of each.',
      'Both import the same file. What name does each of them use?',
      'In reports/, somebody writes `catalog.models` where all others write `shop.catalog.models`.',
    ],
  },
  {
    id: 'find-the-two',
    goal: 'You stand at the step at which the registry has two classes `Product` in hand.',
    kind: 'find-the-moment',
    picture: ['model', 'app_models'],
    beside: 'picture',
    given: [
      {
        see: 'text',
        text: "Conflicting 'product' models",
        in: 'stderr',
        otherwise: 'The job has to die of its two classes for this. Take the cure out again, and run it.',
      },
    ],
    moments: [
      {
        at: { file: 'registry.py', code: 'app_models = all_models.setdefault(app_label, {})' },
        time: 'last',
      },
      { at: { file: 'registry.py', code: 'if model_name in app_models:' }, time: 'last' },
      { at: { file: 'registry.py', code: 'raise RuntimeError(' } },
    ],
    near: [
      {
        at: { file: 'shop/catalog/models.py', code: 'class Product:' },
        time: 'first',
        but: 'That is the first `Product`. Its file is executed once more, much later.',
      },
      {
        at: { file: 'shop/catalog/models.py', code: 'class Product:' },
        time: 'last',
        but: 'The second class is being made here. The registry gets it some steps later, from `@register`.',
      },
      {
        at: { file: 'shop/catalog/models.py', code: '@register' },
        but: 'Here the class is made and handed over. Go on into `register`, and look at the last time that it is called.',
      },
      {
        at: { file: 'registry.py', code: 'app_models[model_name] = model' },
        but: 'Here the registry keeps a class, as its name is new to it. The second `Product` does not get so far.',
      },
      {
        at: { file: 'reports/totals.py', code: 'from catalog.models import Product' },
        but: 'Here the file gets its second name. The registry meets what comes of it further in, in `register`.',
      },
    ],
    otherwise:
      'Every class is handed to `register`, in `registry.py`. Which call of it has the second `Product` as `model`?',
    done: '`model` is one class, and `all_models` has another of that name: one file, executed twice, makes two classes. Only their modules tell them apart.',
    hints: [
      'Which lines of the project see every class, whoever made it?',
      'In `registry.py`, `register` is called once for each class. The call that fails is the last one.',
      'Begin at the end of the walk and go back, to `if model_name in app_models:` in `registry.py`.',
    ],
  },
  {
    id: 'fix-it',
    goal: 'The whole mail is sent, and no file is two modules.',
    kind: 'fix-it',
    expects: [
      {
        see: 'exit',
        code: 0,
        otherwise: 'The job has to run to its end.',
        mistakes: STILL_DYING,
      },
      {
        see: 'text',
        text: 'Income: 213 EUR',
        in: 'stdout',
        otherwise: 'The owner still wants the whole mail, with "Income: 213 EUR" in it.',
      },
      {
        see: 'text',
        text: 'All 2 pages of the shop load.',
        in: 'stdout',
        otherwise: 'The owner still wants the whole mail, to its last line.',
      },
    ],
    probe: true,
    solution: 'fixed',
    done: 'One file, one name, one class. Any fix that gets there is good. If you also take the folder off sys.path, the bug cannot come back this way.',
    hints: [
      'The registry is right to complain. Take away its reason.',
      'One import statement spells the name differently from all others.',
      'In `reports/totals.py`, write `from shop.catalog.models import Product`. Then sys.path no longer needs the shop folder.',
    ],
  },
  {
    id: 'prove-it',
    goal: 'Fixed, and with the hook in place, the job reports one import.',
    kind: 'prove-it',
    expects: [
      {
        see: 'exit',
        code: 0,
        otherwise: 'The fix has to be in place for this.',
        mistakes: [
          {
            shows: [{ see: 'text', text: "Conflicting 'product' models" }],
            says: 'The hook is there, and so is the bug. Put the fix of "Cure it" in again.',
          },
        ],
      },
      {
        see: 'line',
        place: { file: 'shop/catalog/views.py', code: 'from .models import Product' },
        otherwise:
          'Cured, but nobody is watching. The hook has to be in `shop/catalog/models.py` for this, and has to report who imports the file.',
      },
      {
        see: 'line',
        never: true,
        place: { file: 'reports/totals.py', code: 'from catalog.models import Product' },
        otherwise: 'The hook reports the import with the short name, too.',
      },
    ],
    probe: true,
    done: 'The hook was there and saw only one import. That is proof: without the hook, "no error" could also mean that nobody looked.',
    hints: [
      'How can you know that it is cured, and not only silent?',
      'Run the fixed job with your hook still in place.',
      'Keep the fix and the hook, and run: the hook must report one import. If you took the hook out, the solution of "Place the hook" puts it back.',
    ],
  },
]);
