import { defineCase } from '#case';

export default defineCase({
  title: 'Where did that User come from?',
  order: 50,
  story:
    'A test of the Friday letter fails: it expects the one user that it made, and finds two. Run alone, it passes. Tests are rolled back when they end, and most of them make users, all with the same helper.',
  symptom: { exitCode: 1, prints: 'AssertionError: expected 1 user, found 2' },
  culprits: [{ file: 'tests/test_cards.py', code: 'make_user()' }],
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
  tasks: [
    {
      id: 'see-it-fail',
      kind: 'see-it-fail',
      expects: [
        {
          see: 'text',
          text: 'AssertionError: expected 1 user, found 2',
          in: 'stderr',
          otherwise: 'As it was found, a test finds two users. Begin the lesson again, and run it as it is.',
        },
      ],
      done: 'One user too many, in a test that made just one. Who made the other?',
      hints: [
        'You do not have to change anything.',
        'Press Run, below the editor.',
        'Press Run and read the assertion that failed, in tests/test_letters.py.',
      ],
    },
    {
      id: 'predict-alone',
      kind: 'predict',
      question: 'If main.py runs only `tests.test_letters`: what happens to that test?',
      given: [
        {
          see: 'text',
          text: /^2 tests, /m,
          in: 'stderr',
          otherwise: 'First take everything except "tests.test_letters" out of TESTS in main.py.',
        },
      ],
      choices: [
        {
          says: 'It fails again: the second user comes from its own set_up',
          expects: [
            { see: 'exit', code: 'failure', otherwise: 'Alone it passes, so the user comes from elsewhere.' },
          ],
        },
        {
          says: 'It passes: the user comes from another test',
          expects: [{ see: 'exit', code: 0, otherwise: 'It failed.' }],
        },
      ],
      done: 'Alone it passes. So another test has left a user behind, though tests are rolled back when they end.',
      hints: [
        'How many users does LetterTest make for each of its tests?',
        'set_up makes one before each test, inside a transaction that is rolled back.',
        'It makes one and finds one, if no user was there before.',
      ],
    },
    {
      id: 'place-the-hook',
      kind: 'place-the-hook',
      expects: [
        {
          see: 'text',
          text: 'AssertionError: expected 1 user, found 2',
          in: 'stderr',
          otherwise:
            'The failing test has to fail as it did before, with all tests in TESTS: a hook only listens.',
        },
        {
          see: 'line',
          place: { file: 'tests/test_cards.py', code: 'make_user()' },
          otherwise:
            'The line that made the stray user is not among them. All users go through create_user: keep the stack of each under a key that survives a rollback, and print it in the test that finds the two.',
        },
      ],
      solution: 'hook',
      done: 'Each user shows where it was made, and one of the two was not made by the test that found it.',
      hints: [
        'One function makes all users. What could you write down there?',
        'The stack: traceback.format_stack(). Do not keep it on the object, which is read anew from its row, or by id, which is used again after a rollback.',
        'In auth/models.py: STACKS = {} and, after save, STACKS[user.created] = traceback.format_stack(). In the failing test: print the stack of each user found.',
      ],
    },
    {
      id: 'name-the-culprit',
      kind: 'name-the-culprit',
      suspects: [
        {
          file: 'tests/helpers.py',
          code: 'return create_user(name, password)',
          but: 'All tests use this helper. Who called it the one time that was not rolled back?',
        },
        {
          file: 'tests/test_letters.py',
          code: 'self.user = make_user()',
          but: 'That is the user that the test expects.',
        },
        {
          file: 'tests/test_keys.py',
          code: 'User.delete_all()  # so that the next one is the first',
          but: 'This test has met the stray user before, and swept it away, but inside a transaction that was rolled back.',
        },
        {
          file: 'tests/test_keys.py',
          code: 'make_user("Noor")',
          but: 'That one once had the same id, and was rolled back. An id is used again; a moment is not.',
        },
        {
          file: 'tests/test_cards.py',
          code: 'member = make_user("Kit")',
          but: 'That is a test in a class, so it is rolled back. Look a little higher in the same file.',
        },
      ],
      otherwise: 'Compare the two stacks. One comes through TestCase.run and is rolled back. And the other?',
      done: 'This test is a function with its own set-up. It runs outside any transaction, so the user that it makes stays.',
      hints: [
        'One of the two stacks does not come through TestCase.',
        'Look for the stack that goes through FunctionTest.',
        'In tests/test_cards.py, `one_member` calls make_user().',
      ],
    },
    {
      id: 'fix-it',
      kind: 'fix-it',
      expects: [
        { see: 'exit', code: 0, otherwise: 'All tests have to pass.' },
        {
          see: 'text',
          text: /^1[1-9] tests, 0 failed/m,
          in: 'stderr',
          otherwise:
            'You may remove only a test that another test makes superfluous: 11 at least have to run, and none may fail.',
        },
      ],
      probe: true,
      solution: 'fixed',
      done: 'All pass, and the database is as empty afterwards as before.',
      hints: [
        'Something has to undo what the test made. What does that for all other tests?',
        'The class CardTest checks the same, and is rolled back. Or could a function run inside rolled_back() too?',
        'Take `one_member` and `test_card` out of tests/test_cards.py; or, in testing/__init__.py, run the function inside `with rolled_back():`.',
      ],
    },
    {
      id: 'prove-it',
      kind: 'prove-it',
      expects: [
        { see: 'exit', code: 0, otherwise: 'All tests have to pass, twice.' },
        {
          see: 'text',
          text: /^2[2-4] tests, 0 failed/m,
          in: 'stderr',
          otherwise: 'In main.py, give run() TESTS + TESTS.',
        },
      ],
      done: 'However often the tests run, none leaves anything behind for the next.',
      hints: [
        'Leftovers show when the tests run a second time.',
        'main.py gives run() a list of names.',
        'In main.py: run(sys.argv[1:] or TESTS + TESTS).',
      ],
    },
  ],
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
