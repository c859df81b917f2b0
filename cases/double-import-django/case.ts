import { defineCase } from '#case';

export default defineCase({
  title: 'Double import, in Django',
  order: 11,
  story:
    'No command of manage.py works any more, not even check: Django has two Product classes and refuses the second. There is one, in one file. Of our code, the traceback shows only manage.py and that file; grep finds one import of catalog.models, and it says shop.catalog.models.',
  packages: ['django'],
  // Any command dies in the same place. This one says so when it lives, and needs no database.
  argv: ['manage.py', 'check'],
  symptom: {
    exitCode: 1,
    prints:
      "RuntimeError: Conflicting 'product' models in application 'catalog': <class 'catalog.models.Product'> and <class 'shop.catalog.models.Product'>.",
  },
  culprits: [{ file: 'shop/bonus/models.py', code: 'from catalog.prices import price_tag' }],
  question: {
    asks: 'Who imported catalog.models a second time?',
    about: { thing: 'sys.modules', name: 'catalog.models' },
    when: 'the last exception',
  },
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
      id: 'place-the-hook',
      goal: 'Your hook names the first import of the models, and the whole way to it.',
      kind: 'place-the-hook',
      expects: [
        {
          see: 'line',
          place: { file: 'shop/catalog/prices.py', code: 'from .models import Product' },
          otherwise:
            'The line that imports `shop/catalog/models.py` the first time is not among them. Let the file write down who is on the stack, as you did in the small shop.',
        },
        {
          see: 'line',
          place: { file: 'shop/bonus/models.py', code: 'from catalog.prices import price_tag' },
          otherwise: 'The way to that first import is longer than one step: write down the whole stack.',
        },
      ],
      solution: 'hook',
      done: 'Django\u2019s own traceback shows only the second import. The first one came through a helper that nobody suspected.',
      hints: [
        'It is the same hook, at the same kind of place.',
        'The file that is executed twice is `shop/catalog/models.py`, and its importers are on the stack.',
        'At the top of shop/catalog/models.py: import traceback, and traceback.print_stack().',
      ],
    },
    {
      id: 'name-the-culprit',
      goal: 'You name the line that gives the file its second name.',
      kind: 'name-the-culprit',
      suspects: [
        {
          file: 'shop/catalog/prices.py',
          code: 'from .models import Product',
          but: 'It imports its neighbour, as it should. Under which name was it imported itself?',
        },
        {
          file: 'manage.py',
          code: 'execute_from_command_line(sys.argv)',
          but: 'Everything begins there. Which line gives the file its second name?',
        },
      ],
      otherwise: 'Read the first of the two stacks: which line of the shop spells an import without `shop`?',
      done: 'The line does not even name the models. It imports their neighbour under the short name, and the relative import in that file inherits the name. edX met it in the same way, with Django 1.8.',
      hints: [
        'The first stack goes through shop/bonus.',
        'A relative import inherits the name of the package that it is in.',
        'In shop/bonus/models.py: from catalog.prices import price_tag.',
      ],
    },
  ],
  stages: {
    buggy: {
      about: 'The shop as found: one file, and yet Django sees two classes.',
      open: [
        'shop/catalog/models.py',
        'shop/settings.py',
        'manage.py',
        'site-packages/django/apps/registry.py',
      ],
    },
    hook: {
      about:
        'Whenever the models are executed, they write down their name and who imported them. No traceback shows the first importer.',
      open: ['shop/catalog/models.py', 'shop/catalog/prices.py', 'shop/bonus/models.py', 'manage.py'],
    },
    fixed: {
      about: 'One folder less on sys.path, and one way to spell the import.',
      open: ['shop/bonus/models.py', 'manage.py', 'shop/catalog/prices.py'],
    },
    modern: {
      about:
        'No file of the project changes: an audit hook, installed by a .pth file, sees every models.py being executed.',
      open: ['site-packages/firstthing.py', 'site-packages/aaa.pth', 'shop/settings.py'],
    },
  },
});
