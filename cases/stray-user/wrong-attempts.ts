import { defineAttempts } from '#case';

const USERS = 'auth/models.py';
const CARDS = 'tests/test_cards.py';
const LETTERS = 'tests/test_letters.py';
const MAIN = 'main.py';
const SAVE = '    user.save()\n';
const create = (code: string) => ({ file: USERS, from: SAVE, to: `${SAVE}    ${code}\n` });
const kept = (key: string) => [
  { file: USERS, above: 'import traceback\n\nSTACKS = {}\n' },
  create(`STACKS[${key}] = traceback.format_stack()`),
];
const shown = (key: string) => [
  { file: LETTERS, from: 'from letters', to: 'from auth.models import STACKS\nfrom letters' },
  {
    file: LETTERS,
    from: '        assert len',
    to: `        for user in users:\n            print("".join(STACKS[${key}]))\n        assert len`,
  },
];

/** Wrong in ways in which people are wrong, and what a tutor would say to each. */
export default defineAttempts([
  {
    task: 'predict-alone',
    tries: 'a text in place of the list',
    changes: [{ file: MAIN, from: 'sys.exit', to: `TESTS = "tests.test_letters"\n\nsys.exit` }],
    predicts: 'It fails',
    passes: false,
    told: 'letter by letter',
  },
  {
    task: 'predict-alone',
    tries: 'a module that there is not',
    changes: [{ file: MAIN, from: 'sys.exit', to: `TESTS = ["tests.test_letter"]\n\nsys.exit` }],
    predicts: 'It passes',
    passes: false,
    told: 'take everything except',
  },
  {
    task: 'predict-alone',
    tries: 'a list that is not closed',
    changes: [{ file: MAIN, from: '    "tests.test_letters",\n]', to: '    "tests.test_letters",\n' }],
    predicts: 'It passes',
    passes: false,
    told: 'Python cannot read line',
  },
  {
    task: 'place-the-hook',
    tries: 'a dict by name, which all users share',
    changes: [...kept('user.name'), ...shown('user.name')],
    passes: false,
    told: 'the same name',
  },
  {
    task: 'place-the-hook',
    tries: 'written under one key, and read under another',
    changes: [...kept('user.created'), ...shown('user.id')],
    passes: false,
    told: 'Write and read under the same key',
  },
  {
    task: 'place-the-hook',
    tries: 'the stacks are kept, and never shown',
    changes: kept('user.created'),
    passes: false,
    told: 'Print them, too',
  },
  {
    task: 'place-the-hook',
    tries: 'the failing test is made to pass',
    changes: [
      create('import traceback; traceback.print_stack()'),
      { file: LETTERS, from: 'len(users) == 1', to: 'len(users) == 2' },
    ],
    passes: false,
    told: 'Now no test fails',
  },
  {
    task: 'place-the-hook',
    tries: 'the stack in the failing test: that of the finder',
    changes: [
      {
        file: LETTERS,
        from: '        assert len',
        to: '        import traceback\n        traceback.print_stack()\n        assert len',
      },
    ],
    passes: false,
    told: 'somebody has written down',
  },
  {
    task: 'place-the-hook',
    tries: 'a module that was never imported',
    changes: [create('traceback.print_stack()')],
    passes: false,
    told: "fails: `NameError: name 'traceback' is not defined",
  },
  {
    task: 'place-the-hook',
    tries: 'files without line numbers',
    changes: [create('import inspect; print([frame.filename for frame in inspect.stack()])')],
    passes: false,
    told: 'It names `tests/test_cards.py`, but no line of it.',
  },
  {
    task: 'name-the-culprit',
    tries: 'the sweep that was rolled back',
    names: [{ file: 'tests/test_keys.py', code: 'User.delete_all()  # so that the next one is the first' }],
    passes: false,
    told: 'a transaction that was rolled back',
  },
  {
    task: 'fix-it',
    tries: 'nothing is changed',
    passes: false,
    told: 'still there when the letters are tested',
  },
  {
    task: 'fix-it',
    tries: 'the tests of cards run last',
    changes: [
      { file: MAIN, from: '    "tests.test_cards",\n', to: '' },
      {
        file: MAIN,
        from: '    "tests.test_letters",\n',
        to: '    "tests.test_letters",\n    "tests.test_cards",\n',
      },
    ],
    passes: false,
    told: 'there are users in the database',
  },
  {
    task: 'fix-it',
    tries: 'the stray user is called something else',
    changes: [{ file: CARDS, from: '    make_user()\n', to: '    make_user("Robin 2")\n' }],
    passes: false,
  },
  {
    task: 'fix-it',
    tries: 'a tear-down that was not imported',
    changes: [{ file: CARDS, from: '@with_setup(one_member)', to: '@with_setup(one_member, sweep)' }],
    passes: false,
    told: "fails: `NameError: name 'sweep' is not defined",
  },
  {
    task: 'prove-it',
    tries: 'twice, and not cured at the root: swept before the letters',
    changes: [
      { file: MAIN, from: 'or TESTS)', to: 'or TESTS + TESTS)' },
      {
        file: LETTERS,
        from: '        self.user = make_user()',
        to: '        from auth.models import User\n        User.delete_all()\n        self.user = make_user()',
      },
    ],
    passes: false,
    told: 'what the first one left',
  },
  {
    task: 'find-the-row',
    tries: 'the first user',
    stands: { at: { file: 'orm.py', code: 'self.id = connection.execute(' }, time: 0 },
    passes: false,
    told: 'a rollback takes it away again',
  },
  {
    task: 'find-the-row',
    tries: 'the user of the failing test',
    stands: { at: { file: 'orm.py', code: 'self.id = connection.execute(' }, time: -1 },
    passes: false,
    told: 'The right line, at another time',
  },
  {
    task: 'find-the-row',
    tries: 'the test that makes it',
    stands: { at: { file: 'tests/test_cards.py', code: 'make_user()' } },
    passes: false,
    told: 'go on, into the call',
  },
  {
    task: 'find-the-row',
    tries: 'the call of save',
    stands: { at: { file: 'auth/models.py', code: 'user.save()' }, time: 2 },
    passes: false,
    told: 'it is written within this call',
  },
  {
    task: 'find-the-row',
    tries: 'where the two are found',
    stands: { at: { file: 'tests/test_letters.py', code: 'users = recipients()' } },
    passes: false,
    told: 'written long before',
  },
  {
    task: 'find-the-row',
    tries: 'a rollback',
    stands: { at: { file: 'db.py', code: 'connection.execute("ROLLBACK")' }, time: 0 },
    passes: false,
    told: 'Look for the one that no rollback takes',
  },
  {
    task: 'find-the-row',
    tries: 'the first step of all',
    stands: { at: { file: 'main.py', code: 'import sys' } },
    passes: false,
    told: 'Which of them is still there',
  },
  {
    task: 'find-the-row',
    tries: 'the first user, of tests that were cured',
    changes: [{ stage: 'fixed' }],
    stands: { at: { file: 'orm.py', code: 'self.id = connection.execute(' }, time: 0 },
    passes: false,
    told: 'have to meet their stray user',
  },
]);
