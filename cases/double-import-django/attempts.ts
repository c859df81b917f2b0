import { defineAttempts } from '#case';

const MODELS = 'shop/catalog/models.py';

export default defineAttempts([
  { task: 'place-the-hook', tries: 'no hook', passes: false, told: 'first time' },
  { task: 'place-the-hook', tries: 'the hook of the talk', changes: [{ stage: 'hook' }], passes: true },
  { task: 'place-the-hook', tries: 'the audit hook', changes: [{ stage: 'modern' }], passes: true },
  {
    task: 'place-the-hook',
    tries: 'print_stack()',
    changes: [{ file: MODELS, above: 'import traceback\ntraceback.print_stack()' }],
    passes: true,
  },
  { task: 'place-the-hook', tries: 'an exception', changes: [{ file: MODELS, above: '1/0' }], passes: true },
  {
    task: 'place-the-hook',
    tries: 'only the name',
    changes: [{ file: MODELS, above: 'print(__name__)' }],
    passes: false,
  },
  {
    task: 'place-the-hook',
    tries: 'the hook in the orders',
    changes: [{ file: 'shop/orders/models.py', above: 'import traceback\ntraceback.print_stack()' }],
    passes: false,
  },
  {
    task: 'name-the-culprit',
    tries: 'the short name',
    names: [{ file: 'shop/bonus/models.py', code: 'from catalog.prices import price_tag' }],
    passes: true,
  },
  {
    task: 'name-the-culprit',
    tries: 'the relative import',
    names: [{ file: 'shop/catalog/prices.py', code: 'from .models import Product' }],
    passes: false,
    told: 'Under which name',
  },
  {
    task: 'name-the-culprit',
    tries: 'manage.py',
    names: [{ file: 'manage.py', code: 'execute_from_command_line(sys.argv)' }],
    passes: false,
    told: 'second name',
  },
]);
