import { defineCase } from '#case';

export default defineCase({
  title: 'Seeded, yet different, in httpx',
  order: 41,
  story:
    'The number of a game is the seed of its dice, so that anybody can play it again. In every run of the program, the first game that counts for the league gets other dice than the score sheet; played once more, it is right, and so is every later one. Games that are only for fun are always right.',
  packages: ['httpx'],
  symptom: { exitCode: 1, prints: 'Game 2026 came to 22, the sheet says 21.' },
  culprits: [{ file: 'site-packages/rich/style.py', code: '_id_generator = count(getrandbits(24))' }],
  question: {
    asks: 'Who drew between our seed and our first roll?',
    about: { thing: 'random' },
    when: {
      before: {
        file: 'club/variants/race.py',
        code: 'rolls = [random.randint(1, 6) for _ in range(6)]',
      },
      within: { file: 'club/games.py', function: 'play' },
    },
  },
  clues: [
    {
      kind: 'stack',
      // The profile function: a line that names what was called, then Python's own lines.
      from: { stream: 'stderr' },
      heading: /^(\w+\(\)) while importing$/,
      titles: ['`{}` was called by an import'],
    },
    {
      kind: 'sequence',
      from: { stream: 'stdout' },
      row: /^(?<label>first|second|expected) +(?<values>\d(?: \d)*)$/,
      title: 'The dice of one game',
    },
  ],
  tasks: [
    {
      id: 'place-the-hook',
      goal: 'Your hook names the line that draws a number while `httpx` is imported.',
      kind: 'place-the-hook',
      expects: [
        {
          see: 'line',
          place: { file: 'site-packages/rich/style.py', code: '_id_generator = count(getrandbits(24))' },
          otherwise:
            'The line that draws while httpx is imported is not among them. It need not be random.random: which other functions give random numbers? And you have to replace the function before anybody imports it by name.',
        },
      ],
      solution: 'hook',
      done: 'httpx, a web client, imports its command line; the command line imports rich for its colours; and one line of rich draws a number.',
      hints: [
        'Try the bomb that you have. What does it mean that it does not go off?',
        'There are other functions than random.random; all of them draw from the same generator. `from random import x` keeps the x of that moment.',
        'At the top of `main.py`, before any other import: import random; random.getrandbits = lambda k: 1/0.',
      ],
    },
    {
      id: 'name-the-culprit',
      goal: 'You name the line that draws the number.',
      kind: 'name-the-culprit',
      suspects: [
        {
          file: 'club/board.py',
          code: 'import httpx',
          but: 'It is fine to import a web client. But why does it need a random number?',
        },
      ],
      otherwise: 'Read the last frames: where was the number drawn?',
      done: 'rich draws a number whenever it is imported. httpx imports its command line in its __init__, and that imports rich.',
      hints: [
        'It is not in our code, and not in httpx either.',
        'The last frame before your bomb is in rich.',
        'In rich/style.py: _id_generator = count(getrandbits(24)).',
      ],
    },
  ],
  stages: {
    buggy: {
      about: 'The referee as found: one game, one seed, two sets of dice, shifted by one.',
      open: ['main.py', 'club/games.py', 'club/variants/race.py', 'club/board.py'],
    },
    'hook-deaf': {
      about:
        'The bomb of the talk does not go off: nobody calls random.random. One die is gone all the same.',
      open: ['main.py', 'club/games.py', 'club/variants/race.py'],
      finds: 0,
    },
    'hook-late': {
      about:
        'A bomb on getrandbits after the imports does not go off either: a module that imported the function by name has the real one, and has called it.',
      open: ['club/variants/race.py', 'main.py', 'site-packages/rich/style.py'],
      finds: 0,
    },
    hook: {
      about:
        'The same bomb before any import: the traceback goes from httpx through its command line to one line of rich.',
      open: ['main.py', 'club/board.py', 'site-packages/rich/style.py'],
      ends: { exitCode: 1, prints: 'ZeroDivisionError: division by zero' },
    },
    fixed: {
      about: 'Each game has its own generator: whatever other code draws, its dice stay the same.',
      open: ['club/games.py', 'club/variants/race.py', 'club/variants/pairs.py', 'main.py'],
    },
    modern: {
      about:
        'Nobody has to guess which function it is: a profile function, installed by a .pth file, sees every call into the shared generator, whatever the function is called.',
      open: ['site-packages/whodraws.py', 'site-packages/aaa.pth', 'main.py', 'site-packages/rich/style.py'],
    },
  },
});
