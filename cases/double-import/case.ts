import { defineCase } from '#case';
import tasks from './tasks.ts';

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
  tasks,
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
