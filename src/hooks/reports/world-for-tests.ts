import type { Values } from '../generate.ts';

/** A project, a hook, and what it has to tell of it. */
interface Row {
  readonly name: string;
  /** A folder of `reports/`. */
  readonly project: string;
  readonly hook: string;
  readonly values?: Values;
  /** Each is part of a report in short, in this order. */
  readonly tells: readonly string[];
}

/** What the hooks of the world are tried on. */
export const ROWS: readonly Row[] = [
  {
    name: 'handlers of signals: an import replaced the one of Ctrl-C',
    project: 'handler-at-import',
    hook: 'what-changed',
    tells: [
      '`the handler of SIGALRM` was changed by | main.py:17',
      '`the handler of SIGINT` was changed by | studio/features.py:11',
    ],
  },
  {
    name: 'the timeout of all sockets, set by an import',
    project: 'default-timeout',
    hook: 'what-changed',
    tells: [
      '`the handler of SIGALRM` was changed by | main.py:18',
      '`socket.getdefaulttimeout()` was changed by | reader/extract.py:5 | None → 0.1',
    ],
  },
  {
    name: 'the preset shows every folder that is left',
    project: 'empty-temp-folders',
    hook: 'who-makes-temp-files',
    values: { PREFIX: '' },
    tells: Array.from({ length: 6 }, () => 'was left behind, made by | widgets/base.py:6'),
  },
  {
    name: 'a filter says what it hides',
    project: 'empty-temp-folders',
    hook: 'who-makes-temp-files',
    values: { PREFIX: 'tmp' },
    tells: ['6 folders are left in /'],
  },
  {
    name: 'the environment, each name with before and after, newest first',
    project: 'environ-at-import',
    hook: 'what-changed',
    tells: [
      "`os.environ['SHOP_COLOUR']` was changed by | memorykit/dot.py:24 | (not there) → 'dark blue'",
      "`os.environ['SHOP_REGION']` was changed by | memorykit/dot.py:24 | 'eu-7' → 'us-1'",
      "`os.environ['SHOP_USER']` was changed by | main.py:5",
      "`os.environ['SHOP_REGION']` was changed by | main.py:4",
    ],
  },
  {
    name: 'the working folder',
    project: 'chdir-at-import',
    hook: 'what-changed',
    tells: ['`the working folder` was changed by | skylens/gui/start.py'],
  },
  {
    name: 'warning filters, and those that were undone at the end',
    project: 'warning-filters',
    hook: 'what-changed',
    tells: [
      '`warnings.filters` was changed by | gridprices/client.py:7 | […] → [always::Warning, …]',
      '`warnings.filters` was changed by | main.py:4 | […] → [ignore:old tariff:Warning, …]',
      '`warnings.filters` was changed by | gridprices/quiet.py:7 | […] → [ignore::Warning, …] | undone yes, by gridprices/quiet.py:6',
    ],
  },
  {
    name: 'handlers, charged to the line that logs',
    project: 'log-lines-twice',
    hook: 'what-changed',
    tells: ['`logging.root.handlers` was changed by | relay/core.py:7 | [] → [<logging.StreamHandler>]'],
  },
  {
    name: 'the decimal context, and a local one that is undone',
    project: 'decimal-precision',
    hook: 'what-changed',
    tells: [
      '`decimal.getcontext()` was changed by | tablekit/kinds.py:3 | prec 28 → prec 6',
      '`decimal.getcontext()` was changed by | tablekit/show.py:8 | prec 6 → prec 40 | undone yes, by tablekit/show.py:7',
    ],
  },
  {
    name: 'rows that a trigger does not triple',
    project: 'leaked-rows',
    hook: 'who-made-row',
    values: { TABLE: 'people' },
    tells: ['people/db.py:24', 'people/db.py:22 | rows 2'],
  },
  {
    name: 'rows that a trigger makes',
    project: 'leaked-rows',
    hook: 'who-made-row',
    values: { TABLE: 'history' },
    tells: ['people/db.py:24 | by the trigger note', 'people/db.py:22 | rows 2 | by the trigger note'],
  },
  {
    name: 'a table that never was, with the nearest name',
    project: 'leaked-rows',
    hook: 'who-made-row',
    values: { TABLE: 'peple' },
    tells: [
      'no row of `peple` was made. The tables that were seen are `people`, `history`. Did you mean `people`?',
    ],
  },
  {
    name: 'the hook for exceptions',
    project: 'excepthook-gone',
    hook: 'what-changed',
    tells: ['`sys.excepthook` was changed by | coinbook/tools/command.py:9'],
  },
  {
    name: 'who swallowed both, and where they were raised',
    project: 'plugin-swallowed',
    hook: 'who-swallowed',
    values: { TYPE: '' },
    tells: [
      "`SyntaxError` was swallowed | toolbox/plugins/sharpen.py:6 | message expected ':' (sharpen.py, line 6) | swallowed by toolbox/loader.py:7, except Exception:",
      '`ImportError` was swallowed | toolbox/plugins/flip.py:1 | message cannot import name',
    ],
  },
  {
    name: 'each asker of a half-made module',
    project: 'plugin-swallowed',
    hook: 'who-imports-twice',
    values: { FILE: 'toolbox/plugins/mirror.py' },
    tells: [
      'toolbox/plugins/mirror.py is run as the module `toolbox.plugins.mirror`, by | toolbox/loader.py:6',
      'toolbox/plugins/mirror.py is half made, and asked for as `toolbox.plugins.mirror` by | toolbox/plugins/flip.py:1',
      'toolbox/plugins/mirror.py was run once',
    ],
  },
  {
    name: 'a file with a SyntaxError is not run',
    project: 'plugin-swallowed',
    hook: 'who-imports-twice',
    values: { FILE: 'toolbox/plugins/sharpen.py' },
    tells: ['is not run, though it is asked for by | toolbox/plugins/sharpen.py:6 | error SyntaxError'],
  },
  {
    name: 'whatever is odd about modules, without a name',
    project: 'plugin-swallowed',
    hook: 'which-file',
    values: { MODULE: '' },
    tells: [
      '`toolbox.plugins.mirror` is half made, and asked for by | toolbox/plugins/flip.py:1',
      'toolbox/plugins/sharpen.py cannot be compiled, asked for by | toolbox/plugins/sharpen.py:6',
      '`toolbox.plugins.mirror` is gone',
      '`toolbox.plugins.flip` is gone',
    ],
  },
  {
    name: 'one-script: the script itself is said to be run, and by nobody',
    project: 'one-script',
    hook: 'who-imports-twice',
    values: { FILE: 'main.py' },
    tells: [
      'main.py is run as the program’s own script, `__main__`.',
      'main.py was run once, as the program’s own script, `__main__`.',
    ],
  },
  {
    name: 'a module that hides one of Python’s own',
    project: 'hidden-module',
    hook: 'which-file',
    values: { MODULE: '' },
    tells: ['`colorsys` is colorsys.py, asked for by | main.py:1 | hides Python’s own colorsys.py'],
  },
  {
    name: 'no code of what is watched is run, and what changes often is told once',
    project: 'loud-objects',
    hook: 'what-changed',
    tells: [
      '`quick.limit` was changed by | main.py:22 | 0 → 4999',
      '`time.sleep` was changed by | quick.py:8 | <built-in function sleep> → <function quick.no_sleep>',
      '`sys.excepthook` was changed by | main.py:18 | <built-in function excepthook> → <__main__.Loud> | undone yes, by main.py:19',
    ],
  },
  {
    name: 'what swallows: with, finally and except, but not raise from and a missing module',
    project: 'ways-to-swallow',
    hook: 'who-swallowed',
    values: { TYPE: '' },
    tells: [
      "`KeyError` was swallowed | main.py:6 | message 'k' | swallowed by main.py:5, with contextlib.suppress(KeyError):",
      '`ZeroDivisionError` was swallowed | main.py:11 | message division by zero | swallowed by main.py:13, return 5',
      "`KeyError` was swallowed | main.py:20 | message 'y' | swallowed by main.py:27, except LookupError:",
      'caught as usual, and shown if you name the type: 1 `ModuleNotFoundError`.',
    ],
  },
  {
    name: 'a module that nobody imports, with the nearest name',
    project: 'never-imported',
    hook: 'which-file',
    values: { MODULE: 'shop.plam' },
    tells: ['`shop.plam` was never imported. Did you mean `shop.plan`?'],
  },
];
