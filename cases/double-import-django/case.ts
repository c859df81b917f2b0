import { defineCase } from '#case';

export default defineCase({
  title: 'Double import, in Django',
  order: 11,
  story:
    'No command of manage.py works any more, the check included: Django has two Product classes and refuses the second. There is one, in one file. Of our code the traceback has manage.py and that file; grep finds one import of catalog.models, and it says shop.catalog.models.',
  packages: ['django'],
  // Any command dies in the same place. This one says so when it lives, and needs no database.
  argv: ['manage.py', 'check'],
  symptom: {
    exitCode: 1,
    prints:
      "RuntimeError: Conflicting 'product' models in application 'catalog': <class 'catalog.models.Product'> and <class 'shop.catalog.models.Product'>.",
  },
  culprits: [{ file: 'shop/bonus/models.py', code: 'from catalog.prices import price_tag' }],
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
        'Whenever the models are executed, they write down their name and who asked for them. The first to ask is in no traceback.',
      open: ['shop/catalog/models.py', 'shop/catalog/prices.py', 'shop/bonus/models.py', 'manage.py'],
    },
    fixed: {
      about: 'One folder less on sys.path, and one way to spell the import.',
      open: ['shop/bonus/models.py', 'manage.py', 'shop/catalog/prices.py'],
    },
    modern: {
      about:
        'No file of the project is touched: an audit hook, installed by a .pth file, sees every models.py being executed.',
      open: ['site-packages/firstthing.py', 'site-packages/aaa.pth', 'shop/settings.py'],
    },
  },
});
