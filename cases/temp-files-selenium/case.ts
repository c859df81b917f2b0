import { defineCase } from '#case';

export default defineCase({
  title: 'Temporary files, in selenium',
  order: 21,
  story:
    'The disk of the archive is full. Every evening it orders browsers from a remote grid, and every evening four more folders are left, with names like tmpq3x8k2vd; no browser has ever run here. grep finds one line of ours that makes a temporary folder, and that folder is always removed again.',
  packages: ['selenium'],
  symptom: { exitCode: 0, leaves: /^\/tmp\/tmp/ },
  culprits: [
    {
      file: 'site-packages/selenium/webdriver/firefox/firefox_profile.py',
      code: 'self._profile_dir = tempfile.mkdtemp()',
    },
  ],
  question: {
    asks: 'Who made each folder that stayed?',
    about: { thing: 'files' },
    when: 'the end',
  },
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
      // A name that shows its callers: `tmp-evening15-browsers13-firefox_profile59-`, then the eight characters of tempfile's own.
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
      goal: 'For all that is left, the run names the line that made it.',
      kind: 'place-the-hook',
      expects: [
        {
          see: 'text',
          text: '8 browsers are ordered',
          in: 'stdout',
          otherwise: 'The round has to run as before: a hook only listens.',
        },
        {
          see: 'line',
          place: {
            file: 'site-packages/selenium/webdriver/firefox/firefox_profile.py',
            code: 'self._profile_dir = tempfile.mkdtemp()',
          },
          otherwise:
            'The output does not show who made the leftovers. All code asks tempfile for a name, so the hook that you have works here without a change.',
        },
      ],
      solution: 'hook',
      done: 'The last caller is in selenium, and the names say so.',
      hints: [
        'It is the same hook, to the letter.',
        'All code asks tempfile._get_candidate_names, libraries included.',
        'In `main.py`, above the other imports: your own _get_candidate_names, which puts the last callers into each name, or prints the stack.',
      ],
    },
    {
      id: 'name-the-culprit',
      goal: 'You name the line that makes the folders.',
      kind: 'name-the-culprit',
      suspects: [
        {
          file: 'rounds/browsers.py',
          code: 'profile = FirefoxProfile()',
          but: 'Here we ask for a profile. Which line makes a folder for it, and leaves it?',
        },
      ],
      otherwise: 'Read the last part of the names that are left: which module, and which line?',
      done: 'Each FirefoxProfile() makes a folder, and nobody ever deletes it. This is still true in selenium 4.50.',
      hints: [
        'It is not in our code.',
        'The last of the callers makes the folder.',
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
        'Options take preferences, too: no profile, no folder. Code that needs a profile has to remove its path.',
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
