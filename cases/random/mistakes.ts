import type { Mistake } from '#case';

export const NO_DRAW_NAMED: readonly Mistake[] = [
  {
    shows: [{ see: 'text', text: 'What is the mean of' }],
    says: 'PROBLEM is still "mean", which imports nothing. Set it back to "slope" in `main.py`.',
  },
  {
    shows: [{ see: 'code', text: /random\.random *= *1 *\/ *0/ }],
    says: 'That divides at once, before anybody calls. A function does it when it is called: `lambda: 1/0`.',
  },
  {
    shows: [{ see: 'code', text: /random\.random *= *random\.random\b/ }],
    says: 'That puts the function in its own place, or calls it once. Put one there that reports who calls.',
  },
  {
    shows: [{ see: 'code', file: 'main.py', text: /^random *=/m }],
    says: 'That changes a name of `main.py` only. The function that all others find is `random.random`, in the module.',
  },
  {
    shows: [
      {
        see: 'code',
        file: 'main.py',
        text: [/^(?:from|import) .{0,80}termwise/m, /random\.random *=/],
      },
    ],
    says: 'Too late: termwise was imported above your hook, and has drawn by then. Put the hook above all imports.',
  },
  {
    shows: [{ see: 'code', file: 'main.py', text: ['open_problem(', /random\.random *=/] }],
    says: 'Too late: both visits are over where your hook stands. Put it at the top of `main.py`.',
  },
  {
    shows: [{ see: 'code', text: /random\.seed *=/ }],
    says: 'The seeding is no draw, and our own code calls it first. Which function gives a number?',
  },
  {
    shows: [{ see: 'code', text: /random\.uniform *=/ }],
    says: 'The course itself calls that one, for its numbers. And who draws during the import? It is another function.',
  },
  {
    shows: [
      {
        see: 'code',
        text: /random\.(?:randint|randrange|choice|sample|shuffle|getrandbits|gauss) *=/,
      },
    ],
    says: 'Nobody calls that one during the import. Try the simplest function that the module has.',
  },
  {
    shows: [{ see: 'code', text: /_getframe\(0?\)|currentframe\(\)\.f_lineno/ }],
    says: 'That is the line of your own function. Who calls it is one frame further: `sys._getframe(1)`.',
  },
  {
    shows: [{ see: 'code', text: /random\.random *=/ }],
    says: 'Your function is in place, but does not say who calls it. What is loud enough to be heard, and carries its stack with it?',
  },
];
