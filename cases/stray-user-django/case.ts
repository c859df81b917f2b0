import { defineCase } from '#case';

export default defineCase({
  title: 'Where did that User come from? In Django',
  order: 51,
  story:
    "A test of the Friday letter fails: it makes one user, and two letters go out. Run alone, it passes. Every test that makes users is in one of Django's TestCases, which are rolled back when they end, and all users are made by the same helper.",
  packages: ['django'],
  argv: ['manage.py', 'test'],
  symptom: { exitCode: 1, prints: 'AssertionError: 2 != 1' },
  culprits: [{ file: 'lending/tests.py', code: 'cls.user = make_user()' }],
  clues: [
    {
      kind: 'stack',
      // The failing test prints `User 1:`, then Python's own lines.
      from: { stream: 'stdout' },
      heading: /^User (\d+):$/,
      titles: ['The stack kept for user `{}`'],
    },
    {
      kind: 'stack',
      // The wrapper is told of each statement, as it is run.
      from: { stream: 'stdout' },
      heading: /^Outside any transaction: (.+)$/,
      titles: ['`{}` outside any transaction'],
    },
  ],
  stages: {
    buggy: {
      about: 'The tests as found: one user too many, and nothing says whose.',
      open: ['letters/tests.py', 'letters/friday.py', 'library/testing.py', 'accounts/tests.py'],
    },
    'hook-attribute': {
      about:
        "Django's own create_user puts the stack on the user. The query makes new objects, and rows have only their columns.",
      open: ['site-packages/django/contrib/auth/models.py', 'letters/tests.py'],
      ends: { exitCode: 1, prints: "AttributeError: 'User' object has no attribute 'stack'" },
      finds: 0,
    },
    'hook-primary-key': {
      about:
        'A dict by primary key has a stack, the wrong one: six users were number 1, as a rollback gives the key back, and the last of them is gone.',
      open: ['site-packages/django/contrib/auth/models.py', 'letters/tests.py', 'lending/tests.py'],
      finds: 0,
    },
    hook: {
      about: 'A dict by the moment of creation: a rollback gives keys back, but not time.',
      open: ['site-packages/django/contrib/auth/models.py', 'letters/tests.py', 'lending/tests.py'],
    },
    fixed: {
      about: 'setUpTestData for setUpClass: the same user, now inside the transaction of its class.',
      open: ['lending/tests.py', 'letters/tests.py'],
    },
    modern: {
      about:
        'Django is as it was: a wrapper around every statement tells of each INSERT that stands outside any transaction.',
      open: ['manage.py', 'lending/tests.py', 'library/testing.py'],
    },
  },
});
