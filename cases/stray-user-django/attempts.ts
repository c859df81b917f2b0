import { defineAttempts } from '#case';

const HELPER = 'library/testing.py';

export default defineAttempts([
  { task: 'place-the-hook', tries: 'no hook', passes: false, told: 'not among them' },
  {
    task: 'place-the-hook',
    tries: 'the dict by moment, in Django',
    changes: [{ stage: 'hook' }],
    passes: true,
  },
  {
    task: 'place-the-hook',
    tries: 'the wrapper around statements',
    changes: [{ stage: 'modern' }],
    passes: true,
  },
  {
    task: 'place-the-hook',
    tries: 'an attribute',
    changes: [{ stage: 'hook-attribute' }],
    passes: false,
    told: 'an attribute is in no row',
  },
  {
    task: 'place-the-hook',
    tries: 'a dict by key: the wrong stack',
    changes: [{ stage: 'hook-primary-key' }],
    passes: false,
  },
  {
    task: 'place-the-hook',
    tries: 'the stack of every user, by the helper',
    changes: [
      {
        file: HELPER,
        from: '    return User',
        to: '    import traceback; traceback.print_stack()\n    return User',
      },
    ],
    passes: true,
  },
  {
    task: 'name-the-culprit',
    tries: 'setUpClass',
    names: [{ file: 'lending/tests.py', code: 'cls.user = make_user()' }],
    passes: true,
  },
  {
    task: 'name-the-culprit',
    tries: 'the user of the letters',
    names: [{ file: 'letters/tests.py', code: 'self.user = make_user()' }],
    passes: false,
    told: 'the test expects',
  },
  { task: 'name-the-culprit', tries: 'nothing', names: [], passes: false },
]);
