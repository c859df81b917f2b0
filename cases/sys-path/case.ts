import { defineCase } from '#case';
import tasks from './tasks.ts';

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
  question: {
    asks: 'Who put this folder before ours?',
    about: { thing: 'sys.path', item: 0 },
    when: { before: { file: 'station/loader.py', code: 'import config' } },
  },
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
  tasks,
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
