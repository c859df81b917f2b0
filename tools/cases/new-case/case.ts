import { defineCase } from '#case';

export default defineCase({
  title: 'TITLE',
  order: 100,
  story:
    'The report says that there are no pages left, although the settings allow ten. Somebody changes the settings while the program runs.',
  symptom: { exitCode: 1, prints: 'No pages left: somebody has changed the limits.' },
  culprits: [{ file: 'report.py', code: 'limits["pages"] = 0' }],
  question: {
    asks: 'Who changed the limits?',
    about: { thing: 'module', module: 'settings', name: 'limits', part: 'pages' },
    when: 'the end',
  },
  clues: [
    {
      kind: 'stack',
      from: { stream: 'stdout' },
      heading: /^Who sets (\w+)$/,
      titles: ['Who sets `{}`'],
    },
  ],
  stages: {
    buggy: {
      about: 'As found: the limits are not what settings.py says.',
      open: ['main.py', 'settings.py'],
    },
    hook: {
      about: 'A dict that prints who changes it.',
      open: ['settings.py', 'main.py'],
    },
    fixed: {
      about: 'The report counts with a number of its own.',
      open: ['report.py', 'main.py'],
    },
    modern: {
      about: 'No file is touched: a trace, installed by a .pth file, looks at the limits after every line.',
      open: ['site-packages/firstthing.py', 'site-packages/aaa.pth', 'main.py'],
    },
  },
});
