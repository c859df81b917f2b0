import { defineAttempts } from '#case';

const hook = (code: string) => ({ file: 'main.py', above: code });

export default defineAttempts([
  { task: 'place-the-hook', tries: 'no hook', passes: false, told: 'not among them' },
  {
    task: 'place-the-hook',
    tries: 'the bomb on getrandbits, first of all',
    changes: [{ stage: 'hook' }],
    passes: true,
  },
  {
    task: 'place-the-hook',
    tries: 'the bomb of the talk: nobody calls it',
    changes: [{ stage: 'hook-deaf' }],
    passes: false,
    told: 'need not be random.random',
  },
  {
    task: 'place-the-hook',
    tries: 'the bomb on getrandbits, too late',
    changes: [{ stage: 'hook-late' }],
    passes: false,
    told: 'before anybody',
  },
  { task: 'place-the-hook', tries: 'the profile function', changes: [{ stage: 'modern' }], passes: true },
  {
    task: 'place-the-hook',
    tries: 'getrandbits that prints the stack',
    changes: [
      hook(
        'import random, traceback\nreal = random.getrandbits\ndef loud(k):\n    traceback.print_stack()\n    return real(k)\nrandom.getrandbits = loud',
      ),
    ],
    passes: true,
  },
  {
    task: 'name-the-culprit',
    tries: 'the line in rich',
    names: [{ file: 'site-packages/rich/style.py', code: '_id_generator = count(getrandbits(24))' }],
    passes: true,
  },
  {
    task: 'name-the-culprit',
    tries: 'our import of httpx',
    names: [{ file: 'club/board.py', code: 'import httpx' }],
    passes: false,
    told: 'web client',
  },
  { task: 'name-the-culprit', tries: 'nothing', names: [], passes: false },
]);
