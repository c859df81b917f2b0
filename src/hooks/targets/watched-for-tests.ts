import { type Row, rows } from './row-for-tests.ts';

/** Programs that watch their watcher. */
const WATCHERS: readonly (readonly [string, string])[] = [
  [
    'sys.settrace',
    'import sys\nsys.settrace(lambda *all: None)\nprint(sys.gettrace().__name__)\nsys.settrace(None)',
  ],
  [
    'sys.setprofile',
    'import sys\nsys.setprofile(lambda *all: None)\nprint(sys.getprofile().__name__)\nsys.setprofile(None)',
  ],
  ['builtins.open', 'import builtins\nbuiltins.open = None\nprint(open)'],
  [
    'traceback',
    'import traceback\nfor name in list(vars(traceback)):\n    delattr(traceback, name)\nprint(traceback.__class__)',
  ],
  ['print', 'import builtins\nkept, builtins.print = print, None\nkept(print)'],
  ['sys.stderr', 'import io, sys\nsys.stderr = io.StringIO()\nprint(sys.stderr.getvalue())'],
  [
    'sys.modules',
    'import sys\nfor name in ("os", "time", "shop"):\n    sys.modules.pop(name)\nprint("os" in sys.modules)',
  ],
];

const ASKED: readonly (readonly [Row['hook'], string, (given: number) => string])[] = [
  ['who-calls', 'total', (given) => `shop.total(${given})`],
  ['who-made-object', 'Tax', (given) => `shop.Tax(${given})`],
  ['who-changes-object', 'ITEMS', (given) => `shop.ITEMS.append(${given})`],
];

/** Programs that take away what a hook might stand on: each ends as it would without. */
export const WATCHED = WATCHERS.flatMap(([what, take]) =>
  ASKED.flatMap(([hook, name, act]) =>
    rows(hook, [
      [`a program that replaces ${what}`, name, `${act(1)}  # here\n${take}\n${act(2)}`, { found: 'some' }],
    ]),
  ),
);
