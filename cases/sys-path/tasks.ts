import { defineTasks } from '#case';
import { CHANGE_NOT_NAMED } from './mistakes.ts';

export default defineTasks([
  {
    id: 'see-it-fail',
    goal: 'The round dies of the wrong config, as it did this morning.',
    kind: 'see-it-fail',
    expects: [
      {
        see: 'text',
        text: "module 'config' has no attribute 'PLUGINS'",
        in: 'stderr',
        otherwise:
          'The round as it was found dies of a config without PLUGINS. Under "Start again" you get its files back; run it as it is.',
      },
    ],
    done: 'There is a `config.py` beside `main.py`, and it has PLUGINS. Python took another one.',
    hints: [
      'You do not have to change anything.',
      'Press Run, below the editor.',
      'Press Run and read the last line of the traceback; then look for the two files named `config.py`.',
    ],
  },
  {
    id: 'predict-first',
    goal: 'You have said what comes first on the path, and the run agrees.',
    kind: 'predict',
    question:
      'With `print("first:", sys.path[0])` just above `import config` in station/loader.py: what comes first on the path by then?',
    given: [
      {
        see: 'text',
        text: /^first: /m,
        in: 'stdout',
        otherwise: 'Put `print("first:", sys.path[0])` above `import config` in `station/loader.py` first.',
        mistakes: [
          {
            shows: [{ see: 'code', file: 'station/loader.py', text: 'sys.path' }],
            says: 'Print it as it is asked: `print("first:", sys.path[0])`, just above `import config`, not within a function.',
          },
        ],
      },
      {
        see: 'code',
        file: 'station/loader.py',
        text: [/print\(.{0,40}sys\.path\[0\]/, /^import config/m],
        otherwise:
          'The moment matters: the print has to stand in `station/loader.py`, just above `import config`.',
      },
    ],
    choices: [
      {
        says: 'The folder of `main.py`, as always',
        expects: [
          {
            see: 'text',
            text: /^first: (?!.*(?:lib|plugins|vendor)$)/m,
            otherwise: 'That was true when the program started. Somebody has changed it since.',
          },
        ],
      },
      {
        says: 'The folder lib, in front of it',
        expects: [
          { see: 'text', text: /^first: .*\/lib$/m, otherwise: 'Another folder came first this time.' },
        ],
      },
      {
        says: 'vendor or plugins: `folders.py` and `loader.py` put them there',
        expects: [
          {
            see: 'text',
            text: /^first: .*(?:plugins|vendor)$/m,
            otherwise:
              'These two are inserted at 1, behind the folder of `main.py`. Something else was inserted at 0.',
          },
        ],
      },
    ],
    done: 'lib is first, so every `import config` gets `lib/config.py`. Now you know what has changed, but not who did it.',
    hints: [
      'Which config did Python take? Where must its folder have been on the path?',
      'Python took `lib/config.py`, though `config.py` is beside `main.py`, whose folder is first when a program starts.',
      'lib is in front: the first folder that has a `config.py` wins.',
    ],
  },
  {
    id: 'place-the-hook',
    goal: 'Your hook names the line that changes the path, or the one after it.',
    kind: 'place-the-hook',
    expects: [
      {
        see: 'line',
        place: { file: 'vendor/errands/pathlist.py', code: 'paths.insert(0, folder)' },
        late: 1,
        otherwise:
          'The line that changes the path is not among them. Let Python call a function of yours before each line, and check there: is lib first now?',
        mistakes: CHANGE_NOT_NAMED,
      },
    ],
    solution: 'hook-print',
    done: 'It stopped at the change, or one line after it: Python calls a trace function before a line runs.',
    hints: [
      'You do not know where it happens, but you know how to see that it has happened. Could you check at every line?',
      'After `sys.settrace(trace)`, Python calls `trace(frame, event, arg)`. It has to return itself, or the lines of that frame are not traced.',
      'In `main.py`, above all imports except sys and traceback: def trace(frame, event, arg): if sys.path[0].endswith("/lib"): sys.settrace(None); traceback.print_stack(frame); otherwise return trace. Then sys.settrace(trace).',
    ],
  },
  {
    id: 'name-the-culprit',
    goal: 'You name the line that puts `lib` in front.',
    kind: 'name-the-culprit',
    suspects: [
      {
        file: 'vendor/errands/pathlist.py',
        code: 'added.append(folder)',
        but: 'Very near: Python calls a trace function before a line runs, so the change is in the line that ran last.',
      },
      {
        file: 'vendor/errands/importer.py',
        code: 'self.added = add_missing(self.options.sources(), sys.path)',
        but: 'It hands sys.path over, under another name. The change itself is one call deeper.',
      },
      {
        file: 'station/loader.py',
        code: 'sys.path.insert(1, str(PLUGINS))  # behind our own modules',
        but: 'That one inserts at 1, behind the folder of `main.py`. It does no harm.',
      },
      {
        file: 'folders.py',
        code: 'sys.path.insert(1, str(VENDOR))  # behind our own modules',
        but: 'That one inserts at 1, behind the folder of `main.py`. It does no harm.',
      },
      {
        file: 'tools/show_plugin.py',
        code: 'sys.path.insert(0, str(BASE))  # Python has put only tools/ there',
        but: 'grep finds it, but this program never runs it.',
      },
      {
        file: 'jobs/batteries.py',
        code: 'from lib.config import parse',
        but: 'It uses lib under its full name, and leaves the path alone.',
      },
    ],
    otherwise: 'That line does not change sys.path. Where did your hook see the change?',
    done: 'grep for sys.path.insert could not find it, because the library calls the list `paths`. The library does what it was built for.',
    hints: [
      'It is not your own code.',
      'The code that changes the list uses another name for it.',
      'In `vendor/errands/pathlist.py`, a folder is inserted at 0 into a list that is called `paths` there.',
    ],
  },
  {
    id: 'find-the-change',
    goal: 'You stand at the step at which `lib` comes to be first on `sys.path`.',
    kind: 'find-the-moment',
    given: [
      {
        see: 'text',
        text: 'PLUGINS',
        in: 'stderr',
        otherwise:
          'For this the round has to die as it did this morning. Take the cure out again, and run it.',
      },
    ],
    moments: [{ at: { file: 'vendor/errands/pathlist.py', code: 'paths.insert(0, folder)' } }],
    near: [
      {
        at: { file: 'vendor/errands/pathlist.py', code: 'added.append(folder)' },
        but: 'One line too late: when this line begins, `lib` is first already.',
      },
      {
        at: { file: 'vendor/errands/pathlist.py', code: 'if folder not in paths:' },
        but: 'It only reads the list. A step further on, the list is another.',
      },
      {
        at: {
          file: 'vendor/errands/importer.py',
          code: 'self.added = add_missing(self.options.sources(), sys.path)',
        },
        but: 'It hands `sys.path` over, under another name. The list changes within that call: go into it.',
      },
      {
        at: { file: 'folders.py', code: 'sys.path.insert(1, str(VENDOR))  # behind our own modules' },
        but: 'That changes `sys.path`, but at 1: what is first stays first.',
      },
      {
        at: { file: 'station/loader.py', code: 'sys.path.insert(1, str(PLUGINS))  # behind our own modules' },
        but: 'That changes `sys.path`, but at 1, and `lib` stands before it already.',
      },
      {
        at: { file: 'station/loader.py', code: 'import config' },
        but: 'Here the wrong config is taken. `lib` is first by now: go back to where it came to be.',
      },
    ],
    otherwise: 'Ask for `sys.path` at this step. If `lib` is first already, go back; if it is not, go on.',
    done: 'A recorded run needs no hook: what you wrote a trace function for is in each of its steps. But it can be recorded only where you can run it.',
    hints: [
      'You know the line. How often does it run?',
      'Before it, the folder of `main.py` is first, and after it `lib`.',
      'The line is `paths.insert(0, folder)` in `vendor/errands/pathlist.py`. It runs once, before the first job.',
    ],
  },
  {
    id: 'fix-it',
    goal: 'The whole bulletin is there: batteries, water and rain.',
    kind: 'fix-it',
    expects: [
      {
        see: 'exit',
        code: 0,
        otherwise: 'The morning round has to run to its end.',
        mistakes: [
          {
            shows: [{ see: 'text', text: "'config' has no attribute 'PLUGINS'" }],
            says: 'The station still gets the config of lib. Its own has to be found first.',
          },
          {
            shows: [{ see: 'edit', file: 'lib/config.py' }],
            says: '`lib/config.py` belongs to somebody else, and lacks more than that. Which config should the station get?',
          },
          {
            shows: [{ see: 'text', text: "No module named 'errands'" }],
            says: 'Now the library itself is not found: it is in vendor, and has to stay on the path.',
          },
        ],
      },
      {
        see: 'text',
        text: ['Battery at the bridge: 12.1 V', 'The ford is open.', 'Rain since midnight: 5.0 mm.'],
        in: 'stdout',
        otherwise: 'The villages still want all of it: batteries, water and rain.',
      },
    ],
    solution: 'fixed',
    done: 'The bulletin is read at seven. A library’s own switch is the kindest cure, and there are others.',
    hints: [
      'The authors of errands may have thought of you. Which options are there?',
      'Read `vendor/errands/options.py`.',
      'In main.py: `Options(BASE, adjust_path=False)`.',
    ],
  },
  {
    id: 'prove-it',
    goal: 'The station itself says that it has its own config.',
    kind: 'prove-it',
    expects: [
      { see: 'exit', code: 0, otherwise: 'For this, the fix of "Cure it" has to be in place.' },
      {
        see: 'text',
        text: /config\.py$/m,
        in: 'stdout',
        otherwise: 'Have `station/loader.py` print `config.__file__`, below `import config`.',
        mistakes: [
          {
            shows: [{ see: 'code', text: /["']config\.__file__["']/ }],
            says: 'In quotes it is only a text. Take the quotes off.',
          },
          {
            shows: [{ see: 'code', text: /print\(config\)/ }],
            says: 'Nearly: that shows the module. Its file alone is `config.__file__`.',
          },
        ],
      },
      {
        see: 'text',
        never: true,
        text: /\/lib\/config\.py$/m,
        in: 'stdout',
        otherwise: 'The station still gets the other config.',
      },
    ],
    done: 'The station has its own config again, and says so itself.',
    hints: [
      'A module knows which file it comes from.',
      'That is its `__file__`.',
      'In `station/loader.py`, below the imports: print(config.__file__)',
    ],
  },
]);
