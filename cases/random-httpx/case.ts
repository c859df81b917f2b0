import { defineCase } from '#case';

export default defineCase({
  title: 'Seeded, yet different, in httpx',
  order: 41,
  story:
    'The number of a game is the seed of its dice, so that anybody can play it again. In every program, the first game that counts for the league comes to other dice than the score sheet has; played once more, it is right, and so is every later one. Games that are only for fun are always right.',
  packages: ['httpx'],
  symptom: { exitCode: 1, prints: 'Game 2026 came to 22, the sheet says 21.' },
  culprits: [{ file: 'site-packages/rich/style.py', code: '_id_generator = count(getrandbits(24))' }],
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
        'A bomb on getrandbits, after the imports, does not go off either: whoever imported the function by name has the real one, and has called it.',
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
      about: 'Each game has a generator of its own: whatever others draw, its dice stay the same.',
      open: ['club/games.py', 'club/variants/race.py', 'club/variants/pairs.py', 'main.py'],
    },
    modern: {
      about:
        'Nobody has to guess which function it is: a profile function, installed by a .pth file, sees every call into the shared generator, whatever it is called.',
      open: ['site-packages/whodraws.py', 'site-packages/aaa.pth', 'main.py', 'site-packages/rich/style.py'],
    },
  },
});
