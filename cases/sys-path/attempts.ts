import { defineAttempts } from '#case';
import wrong from './wrong-attempts.ts';

const MAIN = 'main.py';
const LOADER = 'station/loader.py';
const FIRST = { file: LOADER, from: 'import config\n', to: 'print("first:", sys.path[0])\nimport config\n' };
const FILE = { file: LOADER, from: '\n\ndef load', to: '\nprint(config.__file__)\n\n\ndef load' };
const SWITCH = { file: MAIN, from: 'Options(BASE)', to: 'Options(BASE, adjust_path=False)' };

const CULPRIT = { file: 'vendor/errands/pathlist.py', code: 'paths.insert(0, folder)' };
const tracer = (then: string, condition = 'sys.path[0].endswith("/lib")') =>
  `import sys, traceback\ndef trace(frame, event, arg):\n    if ${condition}:\n        sys.settrace(None)\n        ${then}\n        return None\n    return trace\nsys.settrace(trace)`;
const hook = (code: string) => ({ file: MAIN, above: code });

export default defineAttempts([
  { task: 'see-it-fail', tries: 'run it as it was found', passes: true },
  {
    task: 'see-it-fail',
    tries: 'run what is cured',
    changes: [SWITCH],
    passes: false,
    told: 'dies of a config',
  },

  { task: 'predict-first', tries: 'predict lib', changes: [FIRST], predicts: 'The folder lib', passes: true },
  {
    task: 'predict-first',
    tries: 'predict the folder of main.py',
    changes: [FIRST],
    predicts: 'The folder of `main.py`',
    passes: false,
    told: 'Somebody has changed it',
  },
  {
    task: 'predict-first',
    tries: 'predict vendor or plugins',
    changes: [FIRST],
    predicts: 'vendor or plugins',
    passes: false,
    told: 'behind the folder of `main.py`',
  },
  {
    task: 'predict-first',
    tries: 'predict without the print',
    predicts: 'The folder lib',
    passes: false,
    told: 'above `import config`',
  },
  {
    task: 'predict-first',
    tries: 'print in main.py, before all: it is another moment',
    changes: [hook('import sys\nprint("first:", sys.path[0])')],
    predicts: 'The folder of `main.py`',
    passes: false,
    told: 'The moment matters',
  },

  { task: 'place-the-hook', tries: 'no hook', passes: false, told: 'before each line' },
  {
    task: 'place-the-hook',
    tries: 'the trace function of the talk, with pdb',
    changes: [{ stage: 'hook' }],
    passes: true,
  },
  { task: 'place-the-hook', tries: 'the one that prints', changes: [{ stage: 'hook-print' }], passes: true },
  { task: 'place-the-hook', tries: 'sys.monitoring', changes: [{ stage: 'modern' }], passes: true },
  { task: 'place-the-hook', tries: 'a list that reports', changes: [{ stage: 'modern-list' }], passes: true },
  {
    task: 'place-the-hook',
    tries: 'a short trace function',
    changes: [hook(tracer('traceback.print_stack(frame)'))],
    passes: true,
  },
  {
    task: 'place-the-hook',
    tries: 'a trace function that raises',
    changes: [hook(tracer('raise RuntimeError("here")'))],
    passes: true,
  },
  {
    task: 'place-the-hook',
    tries: 'a trace function that prints file and line',
    changes: [hook(tracer('print(frame.f_code.co_filename, frame.f_lineno)'))],
    passes: true,
  },
  {
    task: 'place-the-hook',
    tries: 'a trace function that starts pdb',
    changes: [hook(`import pdb\n${tracer('pdb.set_trace()')}`)],
    passes: true,
  },
  {
    task: 'place-the-hook',
    tries: 'a trace function that does not return itself: it sees calls only',
    changes: [hook(tracer('traceback.print_stack(frame)').replace('return trace', 'return None'))],
    passes: false,
    told: 'Let it return itself',
  },
  {
    task: 'place-the-hook',
    tries: 'a condition that never holds',
    changes: [hook(tracer('traceback.print_stack(frame)', 'sys.path[0] == "lib"'))],
    passes: false,
    told: 'Does your condition ever hold?',
  },
  {
    task: 'place-the-hook',
    tries: 'a trace function that is set too late',
    changes: [{ file: LOADER, above: tracer('traceback.print_stack(frame)') }],
    passes: false,
    told: 'has changed already',
  },
  {
    task: 'place-the-hook',
    tries: 'prints on the way',
    changes: [FIRST, { file: 'folders.py', from: 'sys.path.insert', to: 'print(sys.path)\nsys.path.insert' }],
    passes: false,
    told: 'the moment at which it changes',
  },

  { task: 'name-the-culprit', tries: 'the insert in the library', names: [CULPRIT], passes: true },
  {
    task: 'name-the-culprit',
    tries: 'the line after it',
    names: [{ file: CULPRIT.file, code: 'added.append(folder)' }],
    passes: false,
    told: 'Very near',
  },
  {
    task: 'name-the-culprit',
    tries: 'who calls it',
    names: [
      {
        file: 'vendor/errands/importer.py',
        code: 'self.added = add_missing(self.options.sources(), sys.path)',
      },
    ],
    passes: false,
    told: 'one call deeper',
  },
  {
    task: 'name-the-culprit',
    tries: 'what grep finds',
    names: [
      {
        file: 'tools/show_plugin.py',
        code: 'sys.path.insert(0, str(BASE))  # Python has put only tools/ there',
      },
    ],
    passes: false,
    told: 'never runs it',
  },
  {
    task: 'name-the-culprit',
    tries: 'the insert in folders.py',
    names: [{ file: 'folders.py', code: 'sys.path.insert(1, str(VENDOR))  # behind our own modules' }],
    passes: false,
    told: 'no harm',
  },

  { task: 'fix-it', tries: 'the library’s own switch', changes: [SWITCH], passes: true },
  { task: 'fix-it', tries: 'the fix of the talk', changes: [{ stage: 'fixed' }], passes: true },
  {
    task: 'fix-it',
    tries: 'no source folders',
    changes: [{ file: MAIN, from: 'Options(BASE)', to: 'Options(BASE, source_folders=())' }],
    passes: true,
  },
  {
    task: 'fix-it',
    tries: 'append instead of insert, in the library',
    changes: [{ file: CULPRIT.file, from: 'paths.insert(0, folder)', to: 'paths.append(folder)' }],
    passes: true,
  },
  {
    task: 'fix-it',
    tries: 'import config before anybody else can',
    changes: [{ file: MAIN, from: 'from folders', to: 'import config\nfrom folders' }],
    passes: true,
  },
  {
    task: 'fix-it',
    tries: 'PLUGINS in the other config: then CLOSE_AT is missing',
    changes: [{ file: 'lib/config.py', from: 'def parse', to: 'PLUGINS = ["level", "rain"]\n\n\ndef parse' }],
    passes: false,
    told: 'belongs to somebody else',
  },
  {
    task: 'fix-it',
    tries: 'no plug-ins at all',
    changes: [{ file: LOADER, from: 'config.PLUGINS]', to: 'getattr(config, "PLUGINS", [])]' }],
    passes: false,
    told: 'batteries, water and rain',
  },

  { task: 'prove-it', tries: 'config.__file__, cured', changes: [SWITCH, FILE], passes: true },
  { task: 'prove-it', tries: 'config.__file__, not cured', changes: [FILE], passes: false, told: 'exited 1' },
  {
    task: 'prove-it',
    tries: 'cured, and nothing said',
    changes: [SWITCH],
    passes: false,
    told: 'config.__file__',
  },

  {
    task: 'find-the-change',
    tries: 'the line that inserts',
    stands: { at: { file: 'vendor/errands/pathlist.py', code: 'paths.insert(0, folder)' } },
    passes: true,
  },
  {
    task: 'find-the-change',
    tries: 'the line that inserts, beside a trace function',
    changes: [hook(tracer('traceback.print_stack(frame)'))],
    stands: { at: { file: 'vendor/errands/pathlist.py', code: 'paths.insert(0, folder)' } },
    passes: true,
  },
  {
    task: 'find-the-change',
    tries: 'the line that inserts, with a print in the loader',
    changes: [FIRST],
    stands: { at: { file: 'vendor/errands/pathlist.py', code: 'paths.insert(0, folder)' } },
    passes: true,
  },
  {
    task: 'find-the-change',
    tries: 'the line after it',
    stands: { at: { file: 'vendor/errands/pathlist.py', code: 'added.append(folder)' } },
    passes: false,
    told: 'One line too late',
  },
  ...wrong,
]);
