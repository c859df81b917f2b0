import { defineCase } from '#case';
import tasks from './tasks.ts';

export default defineCase({
  title: 'Where did that User come from?',
  order: 50,
  story:
    'A test of the Friday letter fails: it expects the one user that it made, and finds two. Run alone, it passes. Tests are rolled back when they end, and most of them make users, all with the same helper.',
  symptom: { exitCode: 1, prints: 'AssertionError: expected 1 user, found 2' },
  culprits: [{ file: 'tests/test_cards.py', code: 'make_user()' }],
  question: {
    asks: 'Who made the user that is still there?',
    about: { thing: 'rows', table: 'user' },
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
      // The database reports each statement as it is run.
      from: { stream: 'stdout' },
      heading: /^Outside any transaction: (.+)$/,
      titles: ['`{}` outside any transaction'],
    },
  ],
  tasks,
  stages: {
    buggy: {
      about: 'The tests as found: one user too many, and nothing says who made it.',
      open: ['tests/test_letters.py', 'auth/models.py', 'tests/helpers.py', 'main.py'],
    },
    'hook-column': {
      about:
        'The user carries its stack in the password: it comes back hashed, and a test of passwords fails too.',
      open: ['auth/models.py', 'tests/test_letters.py', 'auth/passwords.py'],
      ends: { exitCode: 1, prints: 'AssertionError: kept out' },
      finds: 0,
    },
    'hook-attribute': {
      about:
        'The stack as an attribute: the test reads new objects from the rows, and rows have only their columns.',
      open: ['auth/models.py', 'tests/test_letters.py', 'letters.py'],
      ends: { exitCode: 1, prints: "AttributeError: 'User' object has no attribute 'stack'" },
      finds: 0,
    },
    'hook-primary-key': {
      about:
        'A dict by primary key has a stack, but the wrong one: a later test, which was rolled back, had used that key.',
      open: ['auth/models.py', 'tests/test_letters.py', 'tests/test_keys.py'],
      finds: 0,
    },
    hook: {
      about: 'A dict by the moment of creation: a rollback gives keys back, but not time.',
      open: ['auth/models.py', 'tests/test_letters.py'],
    },
    fixed: {
      about: 'The test that was a function is gone: the class checks the same, and is rolled back.',
      open: ['tests/test_cards.py', 'tests/test_letters.py'],
    },
    modern: {
      about: 'The database reports each INSERT outside any transaction, whoever sends it.',
      open: ['db.py', 'tests/test_letters.py'],
    },
  },
});
