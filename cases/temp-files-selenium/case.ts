import { defineCase } from '#case';

export default defineCase({
  title: 'Temporary files, in selenium',
  order: 21,
  story:
    'The disk of the archive is full. Every evening it orders browsers from a remote grid, and every evening four more folders are left, with names like tmpq3x8k2vd; no browser has ever run here. Grep finds one line of ours that makes a temporary folder, and that one is always removed again.',
  packages: ['selenium'],
  symptom: { exitCode: 0, leaves: /^\/tmp\/tmp/ },
  culprits: [
    {
      file: 'site-packages/selenium/webdriver/firefox/firefox_profile.py',
      code: 'self._profile_dir = tempfile.mkdtemp()',
    },
  ],
  clues: [
    {
      kind: 'stack',
      // The audit hook: a line that names the path, then Python's own lines.
      from: { stream: 'stderr' },
      heading: /^Left behind: (.+)$/,
      titles: ['Left behind: `{}`'],
    },
    {
      kind: 'leftover',
      // A name that tells: `tmp-evening15-browsers13-firefox_profile59-`, then the eight characters of tempfile's own.
      path: /^\/tmp\/tmp-(?<stack>[\w-]+)-[a-z0-9_]{8}\/?$/,
      frame: /(?<module>[a-z_]+)(?<line>\d+)/,
      title: 'Left behind: {}',
    },
    {
      kind: 'leftover',
      path: /^\/tmp\/tmp[a-z0-9_]{8}\/?$/,
      title: 'Left behind, maker unknown: {}',
    },
  ],
  stages: {
    buggy: {
      about: 'The evening round as found: eight browsers are ordered, and four folders are left behind.',
      open: ['main.py', 'rounds/orders.py', 'rounds/evening.py', 'rounds/browsers.py'],
    },
    hook: {
      about:
        "The small case's own hook, to the letter: the last three callers are in the name, and the very last is in selenium.",
      open: [
        'site-packages/firstthing.py',
        'site-packages/aaa.pth',
        'rounds/browsers.py',
        'site-packages/selenium/webdriver/firefox/firefox_profile.py',
      ],
    },
    fixed: {
      about:
        'Options take preferences, too: no profile, no folder. Whoever needs a profile has to remove its path.',
      open: ['rounds/browsers.py', 'main.py'],
    },
    modern: {
      about:
        'An audit hook hears of every temporary file, keeps its stack, and reports at exit the ones that are still there.',
      open: [
        'site-packages/firstthing.py',
        'site-packages/aaa.pth',
        'rounds/browsers.py',
        'site-packages/selenium/webdriver/firefox/firefox_profile.py',
      ],
    },
  },
});
