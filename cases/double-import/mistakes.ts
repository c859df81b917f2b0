import type { Mistake } from '#case';

export const HOOK_IS_DEAF: readonly Mistake[] = [
  {
    shows: [
      { see: 'edit', file: 'shop/catalog/models.py', never: true },
      { see: 'code', text: /traceback|inspect|_getframe|pdb|breakpoint/ },
    ],
    says: 'Your hook is in another file. Put it where both imports have to pass: at the top of the file that is executed twice.',
  },
  {
    shows: [{ see: 'code', text: /_getframe\(1\)|stack\(\)\[1\]|currentframe\(\)\.f_back/ }],
    says: 'One frame up is not the importer: the machinery of `import` stands in between. Go further up, or write down the whole stack.',
  },
  {
    shows: [{ see: 'code', text: /open\([^)]{0,99}["'][wx]["']/ }],
    says: 'With "w" the file begins anew at each import, so only the last one is left in it. Open it with "a".',
  },
  {
    shows: [
      { see: 'code', file: 'shop/catalog/models.py', text: 'print(' },
      { see: 'code', never: true, text: /stderr|open\(|__stdout__|logging|warnings/ },
    ],
    says: 'What it prints goes into the mail, and that was never sent. Use stderr (`file=sys.stderr`), or a file such as `/tmp/who.txt`.',
  },
  {
    shows: [{ see: 'code', file: 'shop/catalog/models.py', text: /^def \w/m }],
    says: 'Is your function called? A `def` alone runs nothing of what is in it.',
  },
  {
    shows: [{ see: 'text', text: /^shop\.catalog\.models$/m }],
    says: 'That is who the file is. And who imports it? Its importer is on the stack, waiting.',
  },
];

export const STILL_DYING: readonly Mistake[] = [
  {
    shows: [{ see: 'text', text: "No module named 'catalog'" }],
    says: 'One import still uses the short name, and only that folder on sys.path made it possible. Spell it as all others do.',
  },
  {
    shows: [{ see: 'text', text: "Conflicting 'product' models" }],
    says: 'The file is still executed under two names. Which import spells its name unlike all others?',
  },
];
