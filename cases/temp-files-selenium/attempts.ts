import { defineAttempts } from '#case';

const MAIN = 'main.py';
const hook = (code: string) => ({ file: MAIN, above: code });

export default defineAttempts([
  { task: 'place-the-hook', tries: 'no hook', passes: false, told: 'does not show' },
  { task: 'place-the-hook', tries: 'the hook of the small case', changes: [{ stage: 'hook' }], passes: true },
  { task: 'place-the-hook', tries: 'the audit hook', changes: [{ stage: 'modern' }], passes: true },
  {
    task: 'place-the-hook',
    tries: 'the stack of every name',
    changes: [
      hook(
        'import tempfile, traceback\nreal = tempfile._get_candidate_names\ndef names():\n    traceback.print_stack()\n    return real()\ntempfile._get_candidate_names = names',
      ),
    ],
    passes: true,
  },
  {
    task: 'place-the-hook',
    tries: 'a mkdtemp that tells: selenium looks it up late',
    changes: [
      hook(
        'import tempfile, traceback\nreal = tempfile.mkdtemp\ndef loud(*args, **kwargs):\n    traceback.print_stack()\n    return real(*args, **kwargs)\ntempfile.mkdtemp = loud',
      ),
    ],
    passes: true,
  },
  {
    task: 'place-the-hook',
    tries: 'a mkdtemp that raises',
    changes: [hook('import tempfile\ntempfile.mkdtemp = None')],
    passes: false,
    told: 'only listens',
  },
  {
    task: 'place-the-hook',
    tries: 'a hook on mkstemp: those are folders',
    changes: [
      hook(
        'import tempfile, traceback\nreal = tempfile.mkstemp\ndef loud(*args, **kwargs):\n    traceback.print_stack()\n    return real(*args, **kwargs)\ntempfile.mkstemp = loud',
      ),
    ],
    passes: false,
  },
  {
    task: 'name-the-culprit',
    tries: 'the folder in selenium',
    names: [
      {
        file: 'site-packages/selenium/webdriver/firefox/firefox_profile.py',
        code: 'self._profile_dir = tempfile.mkdtemp()',
      },
    ],
    passes: true,
  },
  { task: 'name-the-culprit', tries: 'nothing', names: [], passes: false },
]);
