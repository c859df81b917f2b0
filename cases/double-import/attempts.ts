import { defineAttempts } from '#case';
import wrong from './wrong-attempts.ts';

const MODELS = 'shop/catalog/models.py';
const TOTALS = 'reports/totals.py';
const SHORT = 'from catalog.models import Product';
const LONG = 'from shop.catalog.models import Product';

const FIX = { file: TOTALS, from: SHORT, to: LONG };
const SHOP_OFF_PATH = {
  file: 'settings.py',
  from: 'sys.path.append(str(BASE / "shop"))  # ours, in the old import style\n',
  to: '',
};
const PRINT_STACK = { file: MODELS, above: 'import traceback\ntraceback.print_stack()' };

export default defineAttempts([
  { task: 'see-it-fail', tries: 'run it as it was found', passes: true },
  {
    task: 'see-it-fail',
    tries: 'run a main.py that only says hello',
    changes: [{ file: 'main.py', text: 'print("hello")\n' }],
    passes: false,
    told: 'It exited 0.',
  },
  {
    task: 'see-it-fail',
    tries: 'run a main.py that dies of something else',
    changes: [{ file: 'main.py', text: 'import sho\n' }],
    passes: false,
    told: "No module named 'sho'",
  },

  {
    task: 'predict-print',
    tries: 'predict nothing, with the print',
    changes: [{ file: MODELS, above: 'print(__name__)' }],
    predicts: 'Nothing',
    passes: true,
  },
  {
    task: 'predict-print',
    tries: 'predict two lines, with the print',
    changes: [{ file: MODELS, above: 'print(__name__)' }],
    predicts: 'Two lines',
    passes: false,
    told: 'redirect_stdout',
  },
  {
    task: 'predict-print',
    tries: 'predict one line, with the print',
    changes: [{ file: MODELS, above: 'print(__name__)' }],
    predicts: 'One line',
    passes: false,
    told: 'once for each name',
  },
  {
    task: 'predict-print',
    tries: 'predict nothing, and forget the print',
    predicts: 'Nothing',
    passes: false,
    told: '`shop/catalog/models.py` is as it was found.',
  },
  {
    task: 'predict-print',
    tries: 'predict nothing, and misspell the print',
    changes: [{ file: MODELS, above: 'prnt(__name__)' }],
    predicts: 'Nothing',
    passes: false,
    told: 'What you wrote in line 1',
  },
  {
    task: 'predict-print',
    tries: 'predict two lines, and print to stderr instead',
    changes: [{ file: MODELS, above: 'import sys\nprint(__name__, file=sys.stderr)' }],
    predicts: 'Two lines',
    passes: true,
  },

  { task: 'place-the-hook', tries: 'no hook at all', passes: false, told: 'reports/totals.py:3' },
  {
    task: 'place-the-hook',
    tries: 'the hook of the talk, into a file',
    changes: [{ stage: 'hook' }],
    passes: true,
  },
  {
    task: 'place-the-hook',
    tries: 'the audit hook, in site-packages',
    changes: [{ stage: 'modern' }],
    passes: true,
  },
  { task: 'place-the-hook', tries: 'traceback.print_stack()', changes: [PRINT_STACK], passes: true },
  {
    task: 'place-the-hook',
    tries: 'print() of the stack, which goes into the mail',
    changes: [{ file: MODELS, above: 'import inspect\nprint(inspect.stack())' }],
    passes: false,
    told: 'goes into the mail',
  },
  {
    task: 'place-the-hook',
    tries: 'a raw inspect.stack() into a file',
    changes: [
      {
        file: MODELS,
        above: 'import inspect\nwith open("/tmp/x", "a") as f:\n    print(inspect.stack(), file=f)',
      },
    ],
    passes: true,
  },
  {
    task: 'place-the-hook',
    tries: 'a file that is opened anew, so only the second import is kept',
    changes: [
      {
        file: MODELS,
        above: 'import traceback\nwith open("/tmp/x", "w") as f:\n    traceback.print_stack(file=f)',
      },
    ],
    passes: false,
    told: 'Open it with "a"',
  },
  {
    task: 'place-the-hook',
    tries: 'an exception at the first import',
    changes: [{ file: MODELS, above: '1/0' }],
    passes: true,
  },
  {
    task: 'place-the-hook',
    tries: 'logging with stack_info',
    changes: [{ file: MODELS, above: 'import logging\nlogging.warning("imported", stack_info=True)' }],
    passes: true,
  },
  {
    task: 'place-the-hook',
    tries: 'only the name, to stderr',
    changes: [{ file: MODELS, above: 'import sys\nprint(__name__, file=sys.stderr)' }],
    passes: false,
    told: 'who imports it',
  },
  {
    task: 'place-the-hook',
    tries: 'frames by hand: file, function, line',
    changes: [
      {
        file: MODELS,
        above:
          'import sys\nframe = sys._getframe()\nwhile frame:\n    code = frame.f_code\n    print(code.co_filename, code.co_name, frame.f_lineno, file=sys.stderr)\n    frame = frame.f_back',
      },
    ],
    passes: true,
  },
  {
    task: 'place-the-hook',
    tries: 'the hook in the registry, which is asked by every model',
    changes: [
      {
        file: 'registry.py',
        from: 'def register(model):',
        to: 'def register(model):\n    import traceback; traceback.print_stack()',
      },
    ],
    passes: true,
  },
  {
    task: 'place-the-hook',
    tries: 'the hook in the wrong file',
    changes: [{ file: 'shop/orders/models.py', above: 'import traceback\ntraceback.print_stack()' }],
    passes: false,
    told: 'another file',
  },

  {
    task: 'name-the-culprit',
    tries: 'the import with the short name',
    names: [{ file: TOTALS, code: SHORT }],
    passes: true,
  },
  {
    task: 'name-the-culprit',
    tries: 'the first import',
    names: [{ file: 'shop/catalog/views.py', code: 'from .models import Product' }],
    passes: false,
    told: 'innocent',
  },
  {
    task: 'name-the-culprit',
    tries: 'sys.path in settings.py',
    names: [
      { file: 'settings.py', code: 'sys.path.append(str(BASE / "shop"))  # ours, in the old import style' },
    ],
    passes: false,
    told: 'second name possible',
  },
  {
    task: 'name-the-culprit',
    tries: 'the line that raises',
    names: [{ file: 'registry.py', code: 'raise RuntimeError(' }],
    passes: false,
    told: 'messenger',
  },
  {
    task: 'name-the-culprit',
    tries: 'a line that has nothing to do with it',
    names: [{ file: 'main.py', code: 'print(f"To: {OWNER}")' }],
    passes: false,
    told: 'You named `main.py:22`',
  },
  { task: 'name-the-culprit', tries: 'nothing', names: [], passes: false, told: 'No line was named.' },

  { task: 'fix-it', tries: 'the fix of the talk', changes: [{ stage: 'fixed' }], passes: true },
  { task: 'fix-it', tries: 'only the import', changes: [FIX], passes: true },
  {
    task: 'fix-it',
    tries: 'only sys.path',
    changes: [SHOP_OFF_PATH],
    passes: false,
    told: "No module named 'catalog'",
  },
  {
    task: 'fix-it',
    tries: 'the import, with the hook still there',
    changes: [{ stage: 'hook' }, FIX],
    passes: true,
  },
  {
    task: 'fix-it',
    tries: 'a registry that does not complain',
    changes: [{ file: 'registry.py', from: 'if model_name in app_models:', to: 'if False:' }],
    passes: false,
    told: 'still two modules',
  },
  {
    task: 'fix-it',
    tries: 'a try around the import',
    changes: [{ file: TOTALS, from: SHORT, to: `try:\n    ${SHORT}\nexcept RuntimeError:\n    ${LONG}` }],
    passes: false,
    told: 'still two modules',
  },
  {
    task: 'fix-it',
    tries: 'a report without totals',
    changes: [
      { file: 'reports/monthly.py', from: '    totals.show()\n', to: '' },
      { file: 'reports/monthly.py', from: 'from reports import totals\n', to: '' },
    ],
    passes: false,
    told: 'Income: 213 EUR',
  },
  {
    task: 'fix-it',
    tries: 'an alias in sys.modules: one module under both names',
    changes: [
      {
        file: TOTALS,
        from: SHORT,
        to: 'import sys\nimport shop.catalog.models\nsys.modules["catalog.models"] = shop.catalog.models\nfrom catalog.models import Product',
      },
    ],
    passes: true,
  },

  { task: 'prove-it', tries: 'hook and fix', changes: [{ stage: 'hook' }, FIX], passes: true },
  { task: 'prove-it', tries: 'print_stack() and fix', changes: [PRINT_STACK, FIX], passes: true },
  {
    task: 'prove-it',
    tries: 'the fix without a hook',
    changes: [FIX],
    passes: false,
    told: 'nobody is watching',
  },
  {
    task: 'prove-it',
    tries: 'the hook without a fix',
    changes: [{ stage: 'hook' }],
    passes: false,
    told: 'exited 1',
  },
  {
    task: 'prove-it',
    tries: 'the hook, and a registry that does not complain',
    changes: [
      { stage: 'hook' },
      { file: 'registry.py', from: 'if model_name in app_models:', to: 'if False:' },
    ],
    passes: false,
    told: 'with the short name, too',
  },

  {
    task: 'find-the-two',
    tries: 'the last time that the registry looks for the name',
    stands: { at: { file: 'registry.py', code: 'if model_name in app_models:' }, time: -1 },
    passes: true,
  },
  {
    task: 'find-the-two',
    tries: 'where it raises',
    stands: { at: { file: 'registry.py', code: 'raise RuntimeError(' } },
    passes: true,
  },
  {
    task: 'find-the-two',
    tries: 'a later line of the same raise',
    stands: { at: { file: 'registry.py', code: 'raise RuntimeError(' }, on: 2 },
    passes: true,
  },
  {
    task: 'find-the-two',
    tries: 'the last look, with a hook in the models',
    changes: [PRINT_STACK],
    stands: { at: { file: 'registry.py', code: 'if model_name in app_models:' }, time: -1 },
    passes: true,
  },
  {
    task: 'find-the-two',
    tries: 'say so before anything was run',
    passes: false,
    told: 'Run it first; this task records its steps.',
  },
  ...wrong,
]);
