import { defineAttempts } from '#case';

const MODELS = 'shop/catalog/models.py';
const TOTALS = 'reports/totals.py';
const FIX = {
  file: TOTALS,
  from: 'from catalog.models import Product',
  to: 'from shop.catalog.models import Product',
};
const top = (code: string) => ({ file: MODELS, above: code });

/** Wrong in ways in which people are wrong, and what a tutor would say to each. */
export default defineAttempts([
  {
    task: 'predict-print',
    tries: 'predict nothing, with the name in quotes',
    changes: [top('print("__name__")')],
    predicts: 'Nothing',
    passes: false,
    told: 'only a text',
  },
  {
    task: 'predict-print',
    tries: 'predict nothing, with some other print',
    changes: [top('print("here I am")')],
    predicts: 'Nothing',
    passes: false,
    told: 'The question is about',
  },
  {
    task: 'predict-print',
    tries: 'predict nothing, and print to stderr instead',
    changes: [top('import sys\nprint(__name__, file=sys.stderr)')],
    predicts: 'Nothing',
    passes: false,
    told: 'around the mail',
  },
  {
    task: 'predict-print',
    tries: 'predict one line, with a parenthesis too few',
    changes: [top('print(__name__')],
    predicts: 'One line',
    passes: false,
    told: 'Python cannot read line 1 of `shop/catalog/models.py`',
  },
  {
    task: 'place-the-hook',
    tries: 'files without line numbers, to stderr',
    changes: [
      top('import inspect, sys\nfor frame in inspect.stack():\n    print(frame.filename, file=sys.stderr)'),
    ],
    passes: false,
    told: 'It names `shop/catalog/views.py`, but no line of it. A file is not yet a line',
  },
  {
    task: 'place-the-hook',
    tries: 'names of modules, to stderr',
    changes: [
      top(
        'import sys\nframe = sys._getframe()\nwhile frame:\n    print(frame.f_globals["__name__"], file=sys.stderr)\n    frame = frame.f_back',
      ),
    ],
    passes: false,
    told: 'but no line of it',
  },
  {
    task: 'place-the-hook',
    tries: 'the frame one up: it is the machinery of import',
    changes: [
      top(
        'import sys\nframe = sys._getframe(1)\nprint(frame.f_code.co_filename, frame.f_lineno, file=sys.stderr)',
      ),
    ],
    passes: false,
    told: 'One frame up is not the importer',
  },
  {
    task: 'place-the-hook',
    tries: 'a function that nobody calls',
    changes: [top('import traceback\n\ndef who():\n    traceback.print_stack()\n')],
    passes: false,
    told: 'Is your function called?',
  },
  {
    task: 'place-the-hook',
    tries: 'a hook whose own error is swallowed',
    changes: [top('try:\n    traceback.print_stack()\nexcept Exception:\n    pass\n')],
    passes: false,
    told: 'write down who is on the stack',
  },
  {
    task: 'name-the-culprit',
    tries: 'the report that leads there',
    names: [{ file: 'main.py', code: 'from reports import monthly' }],
    passes: false,
    told: 'on the way',
  },
  {
    task: 'name-the-culprit',
    tries: 'another report, with the whole name',
    names: [{ file: 'reports/restock.py', code: 'from shop.catalog.models import Product' }],
    passes: false,
    told: 'spells the whole name',
  },
  {
    task: 'fix-it',
    tries: 'all the others get the short name instead',
    changes: [
      {
        file: 'reports/restock.py',
        from: 'from shop.catalog.models import Product',
        to: 'from catalog.models import Product',
      },
    ],
    passes: false,
    told: 'unlike all others',
  },
  {
    task: 'fix-it',
    tries: 'the decorator is taken off',
    changes: [{ file: MODELS, from: '@register\n', to: '' }],
    passes: false,
    told: 'still two modules',
  },
  {
    task: 'fix-it',
    tries: 'the error is swallowed, and the mail has no income',
    changes: [
      {
        file: 'reports/monthly.py',
        from: '    totals.show()\n',
        to: '    if totals:\n        totals.show()\n',
      },
      {
        file: 'reports/monthly.py',
        from: 'from reports import totals\n',
        to: 'try:\n    from reports import totals\nexcept RuntimeError:\n    totals = None\n',
      },
    ],
    passes: false,
    told: 'The owner still wants the whole mail',
  },
  {
    task: 'fix-it',
    tries: 'a module that there is not',
    changes: [{ ...FIX, to: 'from shop.catalog.model import Product' }],
    passes: false,
    told: "fails: `ModuleNotFoundError: No module named 'shop.catalog.model'`",
  },
  {
    task: 'prove-it',
    tries: 'the fix, and a hook that reports only the name',
    changes: [FIX, top('import sys\nprint(__name__, file=sys.stderr)')],
    passes: false,
    told: 'nobody is watching',
  },
  {
    task: 'find-the-two',
    tries: 'the first time that the registry looks for a name',
    stands: { at: { file: 'registry.py', code: 'if model_name in app_models:' }, time: 0 },
    passes: false,
    told: 'it runs 4 times, and this is number 1',
  },
  {
    task: 'find-the-two',
    tries: 'where the registry keeps the first Product',
    stands: { at: { file: 'registry.py', code: 'app_models[model_name] = model' }, time: 0 },
    passes: false,
    told: 'Here the registry keeps a class',
  },
  {
    task: 'find-the-two',
    tries: 'where the first class is made',
    stands: { at: { file: 'shop/catalog/models.py', code: 'class Product:' }, time: 0 },
    passes: false,
    told: 'That is the first `Product`',
  },
  {
    task: 'find-the-two',
    tries: 'where the second class is made',
    stands: { at: { file: 'shop/catalog/models.py', code: 'class Product:' }, time: -1 },
    passes: false,
    told: 'The second class is being made here',
  },
  {
    task: 'find-the-two',
    tries: 'the import with the short name',
    stands: { at: { file: 'reports/totals.py', code: 'from catalog.models import Product' } },
    passes: false,
    told: 'Here the file gets its second name',
  },
  {
    task: 'find-the-two',
    tries: 'two steps too early, in the right call',
    stands: { at: { file: 'registry.py', code: 'app_label = model.__module__.split(".")[-2]' }, time: -1 },
    passes: false,
    told: 'Nearly',
  },
  {
    task: 'find-the-two',
    tries: 'the first step of all',
    stands: { at: { file: 'main.py', code: 'import io' } },
    passes: false,
    told: 'Which call of it has the second `Product`',
  },
  {
    task: 'find-the-two',
    tries: 'the last look, of a job that was cured',
    changes: [{ file: 'reports/totals.py', from: 'from catalog.', to: 'from shop.catalog.' }],
    stands: { at: { file: 'registry.py', code: 'if model_name in app_models:' }, time: -1 },
    passes: false,
    told: 'has to die of its two classes',
  },
]);
