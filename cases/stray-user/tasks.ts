import { defineTasks } from '#case';

export default defineTasks([
  {
    id: 'see-it-fail',
    goal: 'A test fails: it expected one user, and found two.',
    kind: 'see-it-fail',
    expects: [
      {
        see: 'text',
        text: 'AssertionError: expected 1 user, found 2',
        in: 'stderr',
        otherwise:
          'As it was found, a test finds two users. Under "Start again" you get its files back; run it as it is.',
        mistakes: [
          {
            shows: [{ see: 'text', text: /^[0-9] tests, /m }],
            says: 'Only some of the tests were run. Put all of them back into TESTS in `main.py`.',
          },
        ],
      },
    ],
    done: 'One user too many, in a test that made just one. Who made the other?',
    hints: [
      'You do not have to change anything.',
      'Press Run, below the editor.',
      'Press Run and read the assertion that failed, in `tests/test_letters.py`.',
    ],
  },
  {
    id: 'predict-alone',
    goal: 'You have said how the test goes alone, and the run agrees.',
    kind: 'predict',
    question: 'If `main.py` runs only `tests.test_letters`: what happens to that test?',
    given: [
      {
        see: 'text',
        text: /^2 tests, /m,
        in: 'stderr',
        otherwise: 'First take everything except "tests.test_letters" out of TESTS in `main.py`.',
        mistakes: [
          {
            shows: [{ see: 'text', text: "No module named 't'" }],
            says: 'TESTS has to stay a list, with one name in it. A text is taken letter by letter.',
          },
          {
            shows: [{ see: 'text', text: /^1[0-9] tests, /m }],
            says: 'All tests were run. Take everything except "tests.test_letters" out of TESTS in `main.py`.',
          },
        ],
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
        expects: [{ see: 'exit', code: 0, otherwise: 'A test failed. Have you changed more than TESTS?' }],
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
    goal: 'The test fails as before, and the run names the line that made the stray user.',
    kind: 'place-the-hook',
    expects: [
      {
        see: 'text',
        text: 'AssertionError: expected 1 user, found 2',
        in: 'stderr',
        otherwise:
          'The failing test has to fail as it did before, with all tests in TESTS: a hook only listens.',
        mistakes: [
          {
            shows: [{ see: 'text', text: "'User' object has no attribute" }],
            says: 'The test reads its users anew, from their rows, and an attribute is in no row. Keep the stack outside, under a key that is in the row.',
          },
          {
            shows: [{ see: 'text', text: 'KeyError' }],
            says: 'Nothing is kept under the key that the test asks for. Write and read under the same key, one that the row gives back as it was.',
          },
          {
            shows: [{ see: 'text', text: /^[0-9] tests, /m }],
            says: 'Only the letters were run, and the culprit is among the others. Put them back into TESTS.',
          },
          {
            shows: [{ see: 'text', text: /tests, 0 failed/ }],
            says: 'Now no test fails, so nobody meets the stray user. A hook only listens: leave what is tested as it was.',
          },
        ],
      },
      {
        see: 'line',
        place: { file: 'tests/test_cards.py', code: 'make_user()' },
        otherwise:
          'The line that made the stray user is not among them. All users go through create_user: keep the stack of each under a key that survives a rollback, and print it in the test that finds the two.',
        mistakes: [
          {
            shows: [{ see: 'text', text: 'kept out' }],
            says: 'The password is kept as a hash, from which nothing can be read; and now a test of passwords fails, too.',
          },
          {
            shows: [{ see: 'code', file: 'auth/models.py', text: /\[ *(?:user|self)\.(?:id|pk) *\]/ }],
            says: 'The wrong stack: a rollback gives ids back, and another user had this one later. Use a key that never comes again.',
          },
          {
            shows: [{ see: 'code', file: 'auth/models.py', text: /\[ *(?:user\.)?name *\]/ }],
            says: 'Nearly all users have the same name, so each stack takes the place of the one before. Use a key that never comes again.',
          },
          {
            shows: [{ see: 'code', text: /_getframe\(1\)|stack\(\)\[1\]|currentframe\(\)\.f_back/ }],
            says: 'One frame up is the helper, which all tests use. Who called the helper is further up: keep the whole stack.',
          },
          {
            shows: [
              { see: 'edit', never: true, file: 'auth/models.py' },
              { see: 'code', text: /print\(|print_stack/ },
            ],
            says: 'A test can show only what somebody has written down. Let `create_user`, in `auth/models.py`, do that whenever it makes a user.',
          },
          {
            shows: [
              { see: 'code', file: 'auth/models.py', text: /format_stack|extract_stack|inspect\.stack/ },
            ],
            says: 'You keep the stacks. Print them, too: in the failing test, for each user that it found.',
          },
        ],
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
    goal: 'You name the line that made a user and left it there.',
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
      'In `tests/test_cards.py`, `one_member` calls make_user().',
    ],
  },
  {
    id: 'find-the-row',
    goal: 'You stand at the step at which the row of the stray user is written.',
    kind: 'find-the-moment',
    given: [
      {
        see: 'text',
        text: 'expected 1 user, found 2',
        otherwise:
          'For this the letters have to meet their stray user. Take the cure out again, and run all tests.',
      },
    ],
    moments: [
      {
        at: { file: 'orm.py', code: 'self.id = connection.execute(' },
        wrote: { about: { thing: 'rows', table: 'user' }, when: 'the end' },
      },
    ],
    near: [
      {
        at: { file: 'orm.py', code: 'self.id = connection.execute(' },
        time: 'first',
        but: 'This row is written, too, and a rollback takes it away again. One of them stays to the end.',
      },
      {
        at: { file: 'auth/models.py', code: 'user.save()' },
        but: 'Nearly: it is written within this call. And is this the user that stays?',
      },
      {
        at: { file: 'tests/test_cards.py', code: 'make_user()' },
        but: 'That is the right test. The row is not written yet: go on, into the call.',
      },
      {
        at: { file: 'tests/test_letters.py', code: 'users = recipients()' },
        but: 'Here the two users are found. The stray one was written long before.',
      },
      {
        at: { file: 'tests/test_letters.py', code: 'self.user = make_user()' },
        but: 'That makes the user that the test expects.',
      },
      {
        at: { file: 'db.py', code: 'connection.execute("ROLLBACK")' },
        but: 'Here rows go. Look for the one that no rollback takes.',
      },
    ],
    otherwise:
      'Rows are written in `save`, in `orm.py`. Which of them is still there at the end of the walk?',
    done: 'The same line writes every user, and all but one are rolled back. The step tells them apart: this one has `one_member` in its call path, and no transaction around it.',
    hints: [
      'Every user is written by one line. Which time of it is the one?',
      'At the end of the walk one row of `user` is left. Ask who made it.',
      'It is `self.id = connection.execute(` in `orm.py`, in the call that `one_member` in `tests/test_cards.py` began.',
    ],
  },
  {
    id: 'fix-it',
    goal: 'All tests pass, and the database is empty afterwards.',
    kind: 'fix-it',
    expects: [
      {
        see: 'exit',
        code: 0,
        otherwise: 'All tests have to pass.',
        mistakes: [
          {
            shows: [{ see: 'text', text: 'expected 1 user, found 2' }],
            says: 'The stray user is still there when the letters are tested. What undoes the work of all other tests?',
          },
        ],
      },
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
      'Take `one_member` and `test_card` out of `tests/test_cards.py`; or, in `testing/__init__.py`, run the function inside `with rolled_back():`.',
    ],
  },
  {
    id: 'prove-it',
    goal: 'All tests pass twice in one process.',
    kind: 'prove-it',
    expects: [
      {
        see: 'exit',
        code: 0,
        otherwise: 'The second round meets what the first one left. Is the cure still in place?',
      },
      {
        see: 'text',
        text: /^2[2-4] tests, 0 failed/m,
        in: 'stderr',
        otherwise: 'That was one round. In `main.py`, give run() TESTS + TESTS.',
      },
    ],
    done: 'However often the tests run, none leaves anything behind for the next.',
    hints: [
      'Leftovers show when the tests run a second time.',
      '`main.py` gives run() a list of names.',
      'In main.py: run(sys.argv[1:] or TESTS + TESTS).',
    ],
  },
]);
