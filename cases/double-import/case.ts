import { defineCase } from '#case';

export default defineCase({
  title: 'Double import',
  order: 10,
  story:
    'The nightly job dies: the registry has two Product classes and refuses the second. There is one class Product, in one file, and nothing reloads it. The traceback shows who imports it now, not who had it first.',
  symptom: {
    exitCode: 1,
    prints:
      "RuntimeError: Conflicting 'product' models in application 'catalog': <class 'shop.catalog.models.Product'> and <class 'catalog.models.Product'>.",
  },
  culprits: [{ file: 'reports/totals.py', code: 'from catalog.models import Product' }],
  clues: [
    {
      kind: 'stack',
      // The hook: the module's own name, then `  file:line function`.
      from: { file: '/tmp/who.txt' },
      heading: /^([\w.]+)$/,
      frame: /^ {2}(?<file>.+):(?<line>\d+) (?<function>\S+)$/,
      titles: ['First as `{}`', 'Then again as `{}`'],
    },
    {
      kind: 'stack',
      // The audit hook: a line that names the module, then Python's own lines.
      from: { file: '/tmp/who.txt' },
      heading: /^Imported as ([\w.]+)$/,
      titles: ['First as `{}`', 'Then again as `{}`'],
    },
  ],
  tasks: [
    {
      id: 'see-it-fail',
      kind: 'see-it-fail',
      expects: [
        {
          see: 'exit',
          code: 'failure',
          otherwise: 'The job as it was found dies. Begin the lesson again, and run it as it is.',
        },
        {
          see: 'text',
          text: "Conflicting 'product' models",
          in: 'stderr',
          otherwise: 'It should die of two Product classes. Begin the lesson again, and run it as it is.',
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
      kind: 'predict',
      question: 'With `print(__name__)` as the first line of that file: which names will the terminal show?',
      given: [
        {
          see: 'edit',
          file: 'shop/catalog/models.py',
          otherwise: 'Put `print(__name__)` at the top of that file first, then run it.',
        },
        {
          see: 'text',
          text: "Conflicting 'product' models",
          in: 'stderr',
          otherwise: 'The job should still die as before. Is the new line spelled right?',
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
                'Where did the lines go? main.py runs everything inside `with redirect_stdout(mail)`.',
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
                'Python executes a file once for each name it is imported by. And where did the line go? Look at `redirect_stdout` in main.py.',
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
              otherwise: 'It was printed after all.',
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
      kind: 'place-the-hook',
      expects: [
        {
          see: 'line',
          place: { file: 'shop/catalog/views.py', code: 'from .models import Product' },
          otherwise:
            'The line that imports shop/catalog/models.py the first time is not among them. The file itself can report its importer whenever it is executed, as long as the report does not go into the mail.',
        },
      ],
      solution: 'hook',
      done: 'There it is: the first import comes from shop/catalog/views.py, the second from somewhere else.',
      hints: [
        'A module’s code runs when it is imported. So every importer has to pass the top of the file.',
        'inspect.stack() or traceback.print_stack() show who is calling. stdout goes into the mail; stderr and a file in /tmp do not.',
        'At the top of shop/catalog/models.py: `import traceback`, and then `traceback.print_stack()`, which writes to stderr.',
      ],
    },
    {
      id: 'name-the-culprit',
      kind: 'name-the-culprit',
      suspects: [
        {
          file: 'shop/catalog/views.py',
          code: 'from .models import Product',
          but: 'It comes first, and it is innocent: it uses the long name, like settings.py and all the others.',
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
      id: 'fix-it',
      kind: 'fix-it',
      expects: [
        { see: 'exit', code: 0, otherwise: 'The job has to run to its end.' },
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
        'In reports/totals.py, write `from shop.catalog.models import Product`. Then sys.path no longer needs the shop folder.',
      ],
    },
    {
      id: 'prove-it',
      kind: 'prove-it',
      expects: [
        { see: 'exit', code: 0, otherwise: 'The fix has to be in place for this.' },
        {
          see: 'line',
          place: { file: 'shop/catalog/views.py', code: 'from .models import Product' },
          otherwise:
            'The hook has to be in shop/catalog/models.py for this, and has to report who imports the file.',
        },
        {
          see: 'text',
          never: true,
          text: /^(?=[\s\S]*shop\.catalog\.models)(?=[\s\S]*(?<![\w.])catalog\.models)/,
          otherwise: 'Both names are still there.',
        },
        {
          see: 'line',
          never: true,
          place: { file: 'reports/totals.py', code: 'from catalog.models import Product' },
          otherwise: 'The old import is still there.',
        },
      ],
      done: 'The hook was there and saw only one import. That is proof: without the hook, "no error" could also mean that nobody looked.',
      hints: [
        'How can you know that it is cured, and not only silent?',
        'Run the fixed job with your hook still in place.',
        'Keep the fix and the hook, and run: the hook must report one import. If you took the hook out, the solution of "Place the hook" puts it back.',
      ],
    },
  ],
  stages: {
    buggy: {
      about: 'The nightly job as found: one file, and yet two classes.',
      open: ['shop/catalog/models.py', 'main.py', 'settings.py', 'registry.py'],
    },
    hook: {
      about: 'Whenever the models are executed, they write down their name and who imported them.',
      open: ['shop/catalog/models.py', 'main.py', 'settings.py'],
    },
    fixed: {
      about: 'One folder less on sys.path, and one way to spell the import.',
      open: ['reports/totals.py', 'settings.py', 'main.py'],
    },
    modern: {
      about:
        'No file of the project changes: an audit hook, installed by a .pth file, sees every module being executed.',
      open: ['site-packages/firstthing.py', 'site-packages/aaa.pth', 'main.py'],
    },
  },
});
