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
  question: {
    asks: 'Who made the user that is still there?',
    about: { thing: 'rows', table: 'auth_user' },
    when: 'the end',
  },
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
      // The wrapper sees each statement as it is run.
      from: { stream: 'stdout' },
      heading: /^Outside any transaction: (.+)$/,
      titles: ['`{}` outside any transaction'],
    },
  ],
  tasks: [
    {
      id: 'place-the-hook',
      goal: 'The test fails as before, and the run names the line that made the stray user.',
      kind: 'place-the-hook',
      expects: [
        {
          see: 'text',
          text: 'AssertionError: 2 != 1',
          in: 'stderr',
          otherwise: 'The failing test has to fail as it did before: a hook only listens.',
          mistakes: [
            {
              shows: [{ see: 'text', text: "'User' object has no attribute" }],
              says: 'The test reads its users anew, from their rows, and an attribute is in no row. Keep the stack outside, under a key that is in the row.',
            },
          ],
        },
        {
          see: 'line',
          place: { file: 'lending/tests.py', code: 'cls.user = make_user()' },
          otherwise:
            'The line that made the stray user is not among them. You may edit Django’s own create_user here; or let `library/testing.py` keep the stacks.',
        },
      ],
      solution: 'hook',
      done: 'A class of tests made one of the two users, before any of its tests began.',
      hints: [
        'One helper makes all users, with Django\u2019s create_user behind it.',
        'Keep the stack by a column whose value never comes again: date_joined.',
        'In `library/testing.py`, in make_user: traceback.print_stack() shows them all. Or, finer: a dict by user.date_joined, which the failing test reads.',
      ],
    },
    {
      id: 'name-the-culprit',
      goal: 'You name the line that made a user and left it there.',
      kind: 'name-the-culprit',
      suspects: [
        {
          file: 'letters/tests.py',
          code: 'self.user = make_user()',
          but: 'That is the user that the test expects.',
        },
      ],
      otherwise: 'Compare the two stacks: one goes through setUp. And the other?',
      done: 'setUpClass made it outside the transaction. setUpTestData exists for this: it makes the same user, and the user is rolled back.',
      hints: [
        'It is made before the transaction of its class begins.',
        'setUpClass makes its user outside the transaction if it does so before super(), or without it.',
        'In lending/tests.py: cls.user = make_user(), in setUpClass.',
      ],
    },
  ],
  stages: {
    buggy: {
      about: 'The tests as found: one user too many, and nothing says who made it.',
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
        'A dict by primary key has a stack, but the wrong one: a rollback gives the key back, so six users were number 1, and the last of them is gone.',
      open: ['site-packages/django/contrib/auth/models.py', 'letters/tests.py', 'lending/tests.py'],
      finds: 0,
    },
    hook: {
      about: 'A dict by the moment of creation: a rollback gives keys back, but not time.',
      open: ['site-packages/django/contrib/auth/models.py', 'letters/tests.py', 'lending/tests.py'],
    },
    fixed: {
      about: 'setUpTestData replaces setUpClass: the same user, now inside the transaction of its class.',
      open: ['lending/tests.py', 'letters/tests.py'],
    },
    modern: {
      about:
        'Django is unchanged: a wrapper around every statement reports each INSERT outside any transaction.',
      open: ['manage.py', 'lending/tests.py', 'library/testing.py'],
    },
  },
});
