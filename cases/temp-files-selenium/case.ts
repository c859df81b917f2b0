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
      frame: /(?<![a-z_])(?<module>[a-z_]+)(?<line>\d+)/,
      title: 'Left behind: {}',
    },
    {
      kind: 'leftover',
      path: /^\/tmp\/tmp[a-z0-9_]{8}\/?$/,
      title: 'Left behind, maker unknown: {}',
    },
  ],
  tasks: [
    {
      id: 'place-the-hook',
      kind: 'place-the-hook',
      expects: [
        {
          see: 'text',
          text: '8 browsers are ordered',
          in: 'stdout',
          otherwise: 'The round has to go on as before: a hook only listens.',
        },
        {
          see: 'line',
          place: {
            file: 'site-packages/selenium/webdriver/firefox/firefox_profile.py',
            code: 'self._profile_dir = tempfile.mkdtemp()',
          },
          otherwise:
            'It does not tell who made what is left. Everybody asks tempfile for a name: the hook that you have goes in here as it is.',
        },
      ],
      solution: 'hook',
      done: 'The last caller is in selenium, and the names say so.',
      hints: [
        'It is the same hook, to the letter.',
        'tempfile._get_candidate_names is asked by everybody, libraries included.',
        'In main.py, above the other imports: a _get_candidate_names of yours that puts the last callers into each name, or prints the stack.',
      ],
    },
    {
      id: 'name-the-culprit',
      kind: 'name-the-culprit',
      suspects: [
        {
          file: 'rounds/browsers.py',
          code: 'profile = FirefoxProfile()',
          but: 'That is where we ask for a profile. Who makes a folder for it, and leaves it?',
        },
      ],
      otherwise: 'Read the last part of the names that are left: which module, and which line?',
      done: 'Each FirefoxProfile() makes a folder, and nobody ever deletes it. It is so in selenium 4.50.',
      hints: [
        'It is not in our code.',
        'Who makes the folder is the last of the callers.',
        'In selenium\u2019s firefox_profile.py: self._profile_dir = tempfile.mkdtemp().',
      ],
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
