import { defineAttempts } from '#case';
import wrong from './wrong-attempts.ts';

const CARDS = 'tests/test_cards.py';
const ONLY = {
  file: 'main.py',
  from: '    "tests.test_accounts",\n    "tests.test_cards",\n    "tests.test_desk",\n    "tests.test_keys",\n',
  to: '',
};
const AS_METHODS = {
  file: 'testing/__init__.py',
  from: 'class FunctionTest:',
  to: 'def undone(function):\n    def run():\n        with rolled_back():\n            function()\n\n    return run\n\n\nclass FunctionTest:',
};
const TWICE = { file: 'main.py', from: 'or TESTS)', to: 'or TESTS + TESTS)' };
const LETTERS = 'tests/test_letters.py';
const SAVE = '    user.save()\n';
const inCreate = (code: string) => ({ file: 'auth/models.py', from: SAVE, to: `${SAVE}    ${code}\n` });

export default defineAttempts([
  { task: 'see-it-fail', tries: 'run it as it was found', passes: true },
  {
    task: 'see-it-fail',
    tries: 'run only the letters',
    changes: [ONLY],
    passes: false,
    told: 'Only some of the tests',
  },
  {
    task: 'see-it-fail',
    tries: 'run what is cured',
    changes: [{ stage: 'fixed' }],
    passes: false,
    told: 'finds two users',
  },

  {
    task: 'predict-alone',
    tries: 'predict that it passes',
    changes: [ONLY],
    predicts: 'It passes',
    passes: true,
  },
  {
    task: 'predict-alone',
    tries: 'predict that it fails',
    changes: [ONLY],
    predicts: 'It fails',
    passes: false,
    told: 'from elsewhere',
  },
  {
    task: 'predict-alone',
    tries: 'predict, and run all',
    predicts: 'It passes',
    passes: false,
    told: 'All tests were run',
  },

  { task: 'place-the-hook', tries: 'no hook', passes: false, told: 'not among them' },
  { task: 'place-the-hook', tries: 'the dict by moment', changes: [{ stage: 'hook' }], passes: true },
  { task: 'place-the-hook', tries: 'the database that tells', changes: [{ stage: 'modern' }], passes: true },
  {
    task: 'place-the-hook',
    tries: 'the password column',
    changes: [{ stage: 'hook-column' }],
    passes: false,
    told: 'as a hash',
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
    tries: 'a dict by id: the wrong stack',
    changes: [{ stage: 'hook-primary-key' }],
    passes: false,
    told: 'a rollback gives ids back',
  },
  {
    task: 'place-the-hook',
    tries: 'the stack of every user, printed at once',
    changes: [inCreate('import traceback; traceback.print_stack()')],
    passes: true,
  },
  {
    task: 'place-the-hook',
    tries: 'every stack with its moment, into a file',
    changes: [
      inCreate(
        'import traceback; print(user.created, traceback.format_stack(), file=open("/tmp/users.txt", "a"))',
      ),
    ],
    passes: true,
  },
  {
    task: 'place-the-hook',
    tries: 'only the line of the helper',
    changes: [inCreate('import sys; print(sys._getframe(1).f_code.co_filename, sys._getframe(1).f_lineno)')],
    passes: false,
    told: 'One frame up is the helper',
  },
  {
    task: 'place-the-hook',
    tries: 'a print in the failing test',
    changes: [
      {
        file: LETTERS,
        from: '        assert len',
        to: '        print([vars(user) for user in users])\n        assert len',
      },
    ],
    passes: false,
    told: 'somebody has written down',
  },
  {
    task: 'place-the-hook',
    tries: 'the hook, while only the letters run',
    changes: [{ stage: 'hook' }, ONLY],
    passes: false,
    told: 'Only the letters were run',
  },

  {
    task: 'name-the-culprit',
    tries: 'the set-up of the function',
    names: [{ file: CARDS, code: 'make_user()' }],
    passes: true,
  },
  {
    task: 'name-the-culprit',
    tries: 'the helper',
    names: [{ file: 'tests/helpers.py', code: 'return create_user(name, password)' }],
    passes: false,
    told: 'Who called it',
  },
  {
    task: 'name-the-culprit',
    tries: 'the set-up of the letters',
    names: [{ file: LETTERS, code: 'self.user = make_user()' }],
    passes: false,
    told: 'the test expects',
  },
  {
    task: 'name-the-culprit',
    tries: 'the keys, which had the same id',
    names: [{ file: 'tests/test_keys.py', code: 'make_user("Noor")' }],
    passes: false,
    told: 'An id is used again',
  },
  {
    task: 'name-the-culprit',
    tries: 'the test of the same file that is in a class',
    names: [{ file: CARDS, code: 'member = make_user("Kit")' }],
    passes: false,
    told: 'higher',
  },

  { task: 'fix-it', tries: 'the fix of the talk', changes: [{ stage: 'fixed' }], passes: true },
  {
    task: 'fix-it',
    tries: 'functions are rolled back too',
    changes: [
      AS_METHODS,
      {
        file: 'testing/__init__.py',
        from: 'self.function = function',
        to: 'self.function = function\n        self.run = undone(self.run)',
      },
    ],
    passes: true,
  },
  {
    task: 'fix-it',
    tries: 'the users are deleted before the letters: rolled back with the rest',
    changes: [
      {
        file: LETTERS,
        from: '        self.user = make_user()',
        to: '        from auth.models import User\n        User.delete_all()\n        self.user = make_user()',
      },
    ],
    passes: false,
    told: 'there are users in the database',
  },
  {
    task: 'fix-it',
    tries: 'the failing test expects two',
    changes: [{ file: LETTERS, from: 'len(users) == 1', to: 'len(users) == 2' }],
    passes: false,
    told: 'there are users in the database',
  },
  {
    task: 'fix-it',
    tries: 'the failing test is gone',
    changes: [{ file: LETTERS, from: 'def test_goes', to: 'def no_test_goes' }],
    passes: false,
    told: 'there are users in the database',
  },
  { task: 'fix-it', tries: 'only the letters are run', changes: [ONLY], passes: false, told: '11 at least' },
  {
    task: 'fix-it',
    tries: 'the function cleans up after itself',
    changes: [
      {
        file: CARDS,
        from: '    assert card(member) == f"No. {member.id}, Robin"\n',
        to: '    assert card(member) == f"No. {member.id}, Robin"\n    User.delete_all()\n',
      },
    ],
    passes: true,
  },

  { task: 'prove-it', tries: 'twice, cured', changes: [{ stage: 'fixed' }, TWICE], passes: true },
  { task: 'prove-it', tries: 'twice, not cured', changes: [TWICE], passes: false, told: 'exited 1' },
  { task: 'prove-it', tries: 'once', changes: [{ stage: 'fixed' }], passes: false, told: 'TESTS + TESTS' },

  {
    task: 'find-the-row',
    tries: 'the third user that is made',
    stands: { at: { file: 'orm.py', code: 'self.id = connection.execute(' }, time: 2 },
    passes: true,
  },
  {
    task: 'find-the-row',
    tries: 'the line in which the statement stands',
    stands: { at: { file: 'orm.py', code: 'self.id = connection.execute(' }, time: 2, on: 1 },
    passes: true,
  },
  {
    task: 'find-the-row',
    tries: 'the third user, with the dict by moment',
    changes: [{ stage: 'hook' }],
    stands: { at: { file: 'orm.py', code: 'self.id = connection.execute(' }, time: 2 },
    passes: true,
  },
  {
    task: 'find-the-row',
    tries: 'the third user, with every stack printed',
    changes: [inCreate('import traceback; traceback.print_stack()')],
    stands: { at: { file: 'orm.py', code: 'self.id = connection.execute(' }, time: 2 },
    passes: true,
  },
  ...wrong,
]);
