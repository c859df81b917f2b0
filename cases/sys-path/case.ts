import { defineCase } from '#case';

export default defineCase({
  title: 'Who is changing sys.path?',
  order: 30,
  story:
    'The morning bulletin dies: config has no PLUGINS. They are in config.py, beside main.py, but config.__file__ says that Python took lib/config.py. Nobody meant lib to be on sys.path; grep for sys.path.insert finds four lines, and all of them are right.',
  symptom: {
    exitCode: 1,
    prints: "AttributeError: module 'config' has no attribute 'PLUGINS'",
  },
  culprits: [{ file: 'vendor/errands/pathlist.py', code: 'paths.insert(0, folder)' }],
  clues: [
    {
      kind: 'stack',
      // Both trace functions: the line that ran before the one that they stopped at.
      from: { stream: 'stdout' },
      heading: /^Just ran:$/,
      frame: /^ {2}(?<file>\/.+):(?<line>\d+) (?<function>\S+)$/,
      titles: ['The line that put `lib` first'],
    },
    {
      kind: 'stack',
      // The trace function that prints: Python's own lines, of the line after.
      from: { stream: 'stdout' },
      heading: /^Now in:$/,
      titles: ['Noticed one line later'],
    },
    {
      kind: 'stack',
      // The call watch: only the method is known.
      from: { file: '/tmp/who.txt' },
      heading: /^(sys\.path\.\w+)$/,
      titles: ['First `{}`', 'Then `{}`'],
    },
    {
      kind: 'stack',
      // The list that reports: the change, as one would write it.
      from: { file: '/tmp/who.txt' },
      heading: /^(sys\.path(?:\.\w+\(.+\)|[^=]* = .+))$/,
      titles: ['`{}`'],
    },
  ],
  tasks: [
    {
      id: 'see-it-fail',
      kind: 'see-it-fail',
      expects: [
        {
          see: 'text',
          text: "module 'config' has no attribute 'PLUGINS'",
          in: 'stderr',
          otherwise:
            'The round as it was found dies of a config without PLUGINS. Begin the lesson again, and run it as it is.',
        },
      ],
      done: 'There is a config.py beside main.py, and it has PLUGINS. Python took another one.',
      hints: [
        'You do not have to change anything.',
        'Press Run, below the editor.',
        'Press Run and read the last line of the traceback; then look for the two files named config.py.',
      ],
    },
    {
      id: 'predict-first',
      kind: 'predict',
      question:
        'With `print("first:", sys.path[0])` just above `import config` in station/loader.py: what comes first on the path by then?',
      given: [
        {
          see: 'text',
          text: /^first: /m,
          in: 'stdout',
          otherwise: 'Put `print("first:", sys.path[0])` above `import config` in station/loader.py first.',
        },
      ],
      choices: [
        {
          says: 'The folder of main.py, as always',
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
          expects: [{ see: 'text', text: /^first: .*\/lib$/m, otherwise: 'It is another one.' }],
        },
        {
          says: 'vendor or plugins: folders.py and loader.py put them there',
          expects: [
            {
              see: 'text',
              text: /^first: .*(?:plugins|vendor)$/m,
              otherwise:
                'These two are inserted at 1, behind the folder of main.py. Something else was inserted at 0.',
            },
          ],
        },
      ],
      done: 'lib is first, so every `import config` gets lib/config.py. Now you know what has changed, but not who did it.',
      hints: [
        'Which config did Python take? Where must its folder have been on the path?',
        'Python took lib/config.py, though config.py is beside main.py, whose folder is first when a program starts.',
        'lib is in front: the first folder that has a config.py wins.',
      ],
    },
    {
      id: 'place-the-hook',
      kind: 'place-the-hook',
      expects: [
        {
          see: 'line',
          place: { file: 'vendor/errands/pathlist.py', code: 'paths.insert(0, folder)' },
          late: 1,
          otherwise:
            'The line that changes the path is not among them. Let Python call a function of yours before each line, and check there: is lib first now?',
        },
      ],
      solution: 'hook-print',
      done: 'It stopped at the change, or one line after it: Python calls a trace function before a line runs.',
      hints: [
        'You do not know where it happens, but you know how to see that it has happened. Could you check at every line?',
        'After `sys.settrace(trace)`, Python calls `trace(frame, event, arg)`. It has to return itself, or the lines of that frame are not traced.',
        'In main.py, above all imports except sys and traceback: def trace(frame, event, arg): if sys.path[0].endswith("/lib"): sys.settrace(None); traceback.print_stack(frame); otherwise return trace. Then sys.settrace(trace).',
      ],
    },
    {
      id: 'name-the-culprit',
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
          but: 'That one inserts at 1, behind the folder of main.py. It does no harm.',
        },
        {
          file: 'folders.py',
          code: 'sys.path.insert(1, str(VENDOR))  # behind our own modules',
          but: 'That one inserts at 1, behind the folder of main.py. It does no harm.',
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
        'In vendor/errands/pathlist.py, a folder is inserted at 0 into a list that is called `paths` there.',
      ],
    },
    {
      id: 'fix-it',
      kind: 'fix-it',
      expects: [
        { see: 'exit', code: 0, otherwise: 'The morning round has to run to its end.' },
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
        'Read vendor/errands/options.py.',
        'In main.py: `Options(BASE, adjust_path=False)`.',
      ],
    },
    {
      id: 'prove-it',
      kind: 'prove-it',
      expects: [
        { see: 'exit', code: 0, otherwise: 'The fix has to be in place for this.' },
        {
          see: 'text',
          text: /config\.py$/m,
          in: 'stdout',
          otherwise: 'Have station/loader.py print `config.__file__`, below `import config`.',
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
        'In station/loader.py, below the imports: print(config.__file__)',
      ],
    },
  ],
  stages: {
    buggy: {
      about: 'The morning round as found: two files named config.py, and the wrong one is imported.',
      open: ['station/loader.py', 'config.py', 'lib/config.py', 'folders.py', 'main.py'],
    },
    hook: {
      about:
        'Before every line, Python calls a trace function. Once lib is first on sys.path, the function says which line has just run and starts the debugger.',
      open: ['main.py', 'station/loader.py', 'folders.py'],
      typed: ['w', 'p folder', 'p paths[:2]', 'up', 'pp self.options', 'c'],
    },
    'hook-print': {
      about:
        'The same trace function, with nobody at the keyboard: it prints the stack and lets the program go on.',
      open: ['main.py', 'station/loader.py', 'folders.py'],
    },
    fixed: {
      about: 'The vendored runner has a switch for this: it now leaves sys.path alone.',
      open: ['main.py', 'vendor/errands/options.py', 'station/loader.py'],
    },
    modern: {
      about:
        'sys.monitoring reports calls and leaves lines alone. The hook writes down every call of a method that makes sys.path longer, whatever name the caller has for the list.',
      open: ['main.py', 'station/loader.py', 'folders.py'],
      needs: '3.12',
    },
    'modern-list': {
      about:
        'Nothing is traced: sys.path is now a list that reports who changes it, and sys reports who replaces it with another list.',
      open: ['site-packages/firstthing.py', 'site-packages/aaa.pth', 'main.py'],
    },
  },
});
