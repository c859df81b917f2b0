import { defineAttempts } from '#case';

const MAIN = 'main.py';
const LOADER = 'station/loader.py';
const SWITCH = { file: MAIN, from: 'Options(BASE)', to: 'Options(BASE, adjust_path=False)' };
const beside = (line: string) => ({ file: LOADER, from: '\n\ndef load', to: `\n${line}\n\n\ndef load` });
const hook = (code: string) => ({ file: MAIN, above: code });
const found = '    if sys.path[0].endswith("/lib"):\n        sys.settrace(None)\n';

/** Wrong in ways in which people are wrong, and what a tutor would say to each. */
export default defineAttempts([
  {
    task: 'predict-first',
    tries: 'a print below the import',
    changes: [beside('print("first:", sys.path[0])')],
    predicts: 'vendor or plugins',
    passes: false,
    told: 'The moment matters',
  },
  {
    task: 'predict-first',
    tries: 'a print within the function, which is never reached',
    changes: [
      {
        file: LOADER,
        from: '    return [',
        to: '    print("now:", sys.path[0])\n    return [',
      },
    ],
    predicts: 'The folder lib',
    passes: false,
    told: 'Print it as it is asked',
  },
  {
    task: 'predict-first',
    tries: 'a list that is spelled wrong',
    changes: [
      { file: LOADER, from: 'import config\n', to: 'print("first:", sys.paths[0])\nimport config\n' },
    ],
    predicts: 'The folder lib',
    passes: false,
    told: "fails: `AttributeError: module 'sys' has no attribute 'paths'",
  },
  {
    task: 'place-the-hook',
    tries: 'a trace function that is handed to nobody',
    changes: [
      hook(
        `import sys, traceback\n\ndef trace(frame, event, arg):\n${found}        traceback.print_stack(frame)\n    return trace\n`,
      ),
    ],
    passes: false,
    told: 'hand it to `sys.settrace`',
  },
  {
    task: 'place-the-hook',
    tries: 'a trace function that is called instead of handed over',
    changes: [
      hook(
        `import sys, traceback\n\ndef trace(frame=None, event=None, arg=None):\n${found}        traceback.print_stack(frame)\n    return None\n\nsys.settrace(trace())`,
      ),
    ],
    passes: false,
    told: 'Without the parentheses',
  },
  {
    task: 'place-the-hook',
    tries: 'a trace function below the round',
    changes: [
      {
        file: MAIN,
        from: 'runner.run()\n',
        to: `runner.run()\nimport sys, traceback\n\ndef trace(frame, event, arg):\n${found}        traceback.print_stack(frame)\n    return trace\n\nsys.settrace(trace)\n`,
      },
    ],
    passes: false,
  },
  {
    task: 'place-the-hook',
    tries: 'a trace function that looks at calls only, and prints where it is',
    changes: [
      hook(
        `import sys\n\ndef trace(frame, event, arg):\n    if event == "call" and sys.path[0].endswith("/lib"):\n        sys.settrace(None)\n        print(frame.f_code.co_filename, frame.f_lineno)\n    return trace\n\nsys.settrace(trace)`,
      ),
    ],
    passes: false,
    told: 'look at every event',
  },
  {
    task: 'place-the-hook',
    tries: 'the stack of nobody: a text that it has changed',
    changes: [
      hook(
        `import sys\n\ndef trace(frame, event, arg):\n${found}        print("it has changed")\n        return None\n    return trace\n\nsys.settrace(trace)`,
      ),
    ],
    passes: false,
    told: 'show the frame',
  },
  {
    task: 'place-the-hook',
    tries: 'the file without the line',
    changes: [
      hook(
        `import sys\n\ndef trace(frame, event, arg):\n${found}        print(frame.f_code.co_filename)\n        return None\n    return trace\n\nsys.settrace(trace)`,
      ),
    ],
    passes: false,
    told: 'It names `vendor/errands/pathlist.py`, but no line of it.',
  },
  {
    task: 'place-the-hook',
    tries: 'a condition that is in the list of all folders, and not at its front',
    changes: [
      hook(
        `import sys, traceback\n\ndef trace(frame, event, arg):\n    if "lib" in sys.path:\n        traceback.print_stack(frame)\n    return trace\n\nsys.settrace(trace)`,
      ),
    ],
    passes: false,
    told: 'Does your condition ever hold?',
  },
  {
    task: 'name-the-culprit',
    tries: 'who uses lib by its whole name',
    names: [{ file: 'jobs/batteries.py', code: 'from lib.config import parse' }],
    passes: false,
    told: 'under its full name',
  },
  {
    task: 'fix-it',
    tries: 'vendor is taken off the path',
    changes: [
      { file: 'folders.py', from: 'sys.path.insert(1, str(VENDOR))  # behind our own modules', to: '' },
    ],
    passes: false,
    told: 'has to stay on the path',
  },
  {
    task: 'fix-it',
    tries: 'another option, which changes nothing',
    changes: [{ ...SWITCH, to: 'Options(BASE, source_folders=("lib",))' }],
    passes: false,
    told: 'has to be found first',
  },
  {
    task: 'fix-it',
    tries: 'an option that there is not',
    changes: [{ ...SWITCH, to: 'Options(BASE, leave_path=True)' }],
    passes: false,
    told: 'fails: `TypeError:',
  },
  {
    task: 'prove-it',
    tries: 'the name of the file as a text',
    changes: [SWITCH, beside('print("config.__file__")')],
    passes: false,
    told: 'only a text',
  },
  {
    task: 'prove-it',
    tries: 'the whole module',
    changes: [SWITCH, beside('print(config)')],
    passes: false,
    told: 'Its file alone',
  },
  {
    task: 'find-the-change',
    tries: 'the line that looks whether the folder is there',
    stands: { at: { file: 'vendor/errands/pathlist.py', code: 'if folder not in paths:' } },
    passes: false,
    told: 'It only reads the list',
  },
  {
    task: 'find-the-change',
    tries: 'the call that hands the path over',
    stands: {
      at: {
        file: 'vendor/errands/importer.py',
        code: 'self.added = add_missing(self.options.sources(), sys.path)',
      },
    },
    passes: false,
    told: 'go into it',
  },
  {
    task: 'find-the-change',
    tries: 'the insert of folders.py',
    stands: { at: { file: 'folders.py', code: 'sys.path.insert(1, str(VENDOR))  # behind our own modules' } },
    passes: false,
    told: 'what is first stays first',
  },
  {
    task: 'find-the-change',
    tries: 'the insert of the loader',
    stands: {
      at: { file: 'station/loader.py', code: 'sys.path.insert(1, str(PLUGINS))  # behind our own modules' },
    },
    passes: false,
    told: 'stands before it already',
  },
  {
    task: 'find-the-change',
    tries: 'where the wrong config is taken',
    stands: { at: { file: 'station/loader.py', code: 'import config' } },
    passes: false,
    told: 'Here the wrong config is taken',
  },
  {
    task: 'find-the-change',
    tries: 'two steps before the change',
    stands: { at: { file: 'vendor/errands/pathlist.py', code: 'paths.insert(0, folder)' }, on: -2 },
    passes: false,
    told: 'Nearly: a bit too early',
  },
  {
    task: 'find-the-change',
    tries: 'the first line of main.py',
    stands: {
      at: { file: 'main.py', code: 'from folders import BASE  # it also tells Python where to look' },
    },
    passes: false,
    told: 'Ask for `sys.path` at this step',
  },
  {
    task: 'find-the-change',
    tries: 'a change that a cure has taken away',
    changes: [SWITCH],
    stands: { at: { file: 'folders.py', code: 'sys.path.insert(1, str(VENDOR))  # behind our own modules' } },
    passes: false,
    told: 'has to die',
  },
]);
