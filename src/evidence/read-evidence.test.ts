import { describe, expect, it } from 'vitest';
import type { CluePattern, LeftoverPattern, SequencePattern, StackPattern } from '#case';
import type { LeftBehind, Transcript } from '#runtime';
import type { Clue } from './clue.ts';
import { foldMachinery } from './fold.ts';
import { readEvidence } from './read-evidence.ts';
import { isAtDebugger } from './read-stops.ts';

const files = {
  'main.py': 'import shop\nimport reports\n',
  'shop.py': 'from models import Product\n',
  'site-packages/firstthing.py': 'watch()\n',
};

function transcript(stderr: string, leftBehind: LeftBehind[] = []): Transcript {
  return {
    program: { files, argv: ['main.py'], env: {} },
    runtime: 'CPython 3.14.2',
    dialogue: [
      { stream: 'stdout', text: 'Traceback (most recent call last):\n' },
      { stream: 'stderr', text: stderr.slice(0, 20) },
      { stream: 'stderr', text: stderr.slice(20) },
    ],
    exit: { ending: { how: 'exited', code: 1 }, leftBehind, milliseconds: 1 },
  };
}

function read(subject: Transcript, patterns: readonly CluePattern[] = []): readonly Clue[] {
  return readEvidence(subject, patterns).clues;
}

const who: StackPattern = {
  kind: 'stack',
  from: { file: '/tmp/who.txt' },
  heading: /^(\S+)$/,
  frame: /^ {2}(?<file>.+):(?<line>\d+) (?<function>.+)$/,
  titles: ['First as `{}`', 'Then as `{}`'],
};

const whoText = [
  'shop.models',
  '  /home/talk/main.py:1 <module>',
  '  <frozen importlib._bootstrap>:1371 _find_and_load',
  '  /home/talk/shop.py:1 <module>',
  'models',
  '  /home/talk/main.py:2 <module>',
].join('\n');

describe('the stacks that a hook wrote into a file', () => {
  const clues = read(transcript('', [{ path: '/tmp/who.txt', text: whoText }]), [who]);

  it('become one clue each, titled in turn', () => {
    expect(clues.map((clue) => 'title' in clue && clue.title)).toEqual([
      'First as `shop.models`',
      'Then as `models`',
    ]);
  });

  it('name the file as the project does, with the line as it stood when it ran', () => {
    expect(clues[0]?.frames.at(-1)).toEqual({
      file: 'shop.py',
      line: 1,
      function: '<module>',
      source: 'from models import Product',
      owner: 'project',
    });
  });

  it('are shown without the import machinery, which is counted', () => {
    const folded = foldMachinery(clues[0]?.frames ?? []);
    expect(folded.shown.map(({ file }) => file)).toEqual(['main.py', 'shop.py']);
    expect(folded.folded).toBe(1);
  });

  it("may be in Python's own traceback format", () => {
    const text =
      'models was imported by\n  File "/home/talk/main.py", line 2, in <module>\n    import reports\n';
    const [clue] = read(transcript('', [{ path: '/tmp/who.txt', text }]), [
      { kind: 'stack', from: { file: '/tmp/who.txt' }, heading: /^(\S+) was imported by$/, titles: ['{}'] },
    ]);
    expect(clue?.frames).toMatchObject([{ file: 'main.py', line: 2, source: 'import reports' }]);
  });
});

describe('an exception that ended the program', () => {
  it('is read with the frames of the project, of packages and of Python', () => {
    const [clue] = read(
      transcript(`Traceback (most recent call last):
  File "/home/talk/main.py", line 2, in <module>
    import reports
  File "/lib/python3.14/site-packages/firstthing.py", line 1, in watch
    watch()
    ~~~~~^^
  File "<frozen importlib._bootstrap>", line 12, in _call
RuntimeError: Conflicting 'product' models
in two lines
`),
    );
    expect(clue).toMatchObject({
      kind: 'exception',
      type: 'RuntimeError',
      message: "Conflicting 'product' models\nin two lines",
    });
    expect(clue?.frames.map(({ file, line, owner }) => [file, line, owner])).toEqual([
      ['main.py', 2, 'project'],
      ['site-packages/firstthing.py', 1, 'installed'],
      ['<frozen importlib._bootstrap>', 12, 'python'],
    ]);
  });

  it('comes first, and below it the one that led to it', () => {
    const one = (type: string) =>
      `Traceback (most recent call last):\n  File "main.py", line 1, in <module>\n    x\n${type}: no\n`;
    const between = '\nDuring handling of the above exception, another exception occurred:\n\n';
    const clues = read(transcript(one('KeyError') + between + one('shop.errors.Gone')));
    expect(clues.map((clue) => clue.kind === 'exception' && `${clue.role}: ${clue.type}`)).toEqual([
      'ended: shop.errors.Gone',
      'context: KeyError',
    ]);
  });

  it('may have no message', () => {
    const stderr =
      'Traceback (most recent call last):\n  File "main.py", line 1, in <module>\nKeyboardInterrupt\n';
    expect(read(transcript(stderr))).toMatchObject([{ type: 'KeyboardInterrupt', message: '' }]);
  });

  it('is not seen in text that only looks like one', () => {
    expect(
      read(transcript('Traceback (most recent call last):\nTraceback (most recent call last):\n  File "x')),
    ).toEqual([]);
  });
});

describe('what was left behind', () => {
  const decoded: LeftoverPattern = {
    kind: 'leftover',
    path: /^\/tmp\/tmp-(?<stack>[\w-]+)-\w{8}\/?$/,
    frame: /(?<module>[a-z_]+)(?<line>\d+)/,
    title: '{} left by',
  };
  const anonymous: LeftoverPattern = { kind: 'leftover', path: /^\/tmp\/tmp/, title: '{} without a name' };
  const left = [
    '/tmp/tmp-main1-shop1-abcdefgh/',
    '/tmp/tmp-main1-shop1-stuvwxyz/',
    '/tmp/tmp12345678',
    '/tmp/x',
  ];
  const leftBehind = left.map((path) => ({ path, text: '' }));

  it('is decoded where its name holds a stack, each once, by the first pattern that knows it', () => {
    expect(read(transcript('', leftBehind), [decoded, anonymous])).toMatchObject([
      {
        title: '2 left by',
        paths: left.slice(0, 2),
        frames: [
          { file: 'main.py', line: 1, source: 'import shop' },
          { file: 'shop.py', line: 1, owner: 'project' },
        ],
      },
      { title: '1 without a name', paths: ['/tmp/tmp12345678'], frames: [] },
    ]);
  });
});

describe('rows of values', () => {
  const rows: SequencePattern = {
    kind: 'sequence',
    from: { stream: 'stderr' },
    row: /^(?<label>first|second|expected) +(?<values>[\d ]+)$/,
    title: 'What the dice gave',
  };

  it('are laid under the last one where they go on with it', () => {
    const [clue] = read(transcript('first 5 3 1\nsecond 4 5 3\nother\nexpected 4 5 3\n'), [rows]);
    expect(clue).toMatchObject({
      rows: [
        { label: 'first', values: ['5', '3', '1'], shift: 1 },
        { label: 'second', shift: 0 },
        { label: 'expected', shift: 0 },
      ],
    });
  });

  it('that have nothing in common stay where they are', () => {
    const [clue] = read(transcript('first 7 8 9\nexpected 4 5 3\n'), [rows]);
    expect(clue).toMatchObject({ rows: [{ shift: 0 }, { shift: 0 }] });
  });
});

describe('a debugger', () => {
  const stopped = (text: string, exit: Transcript['exit'] = null): Transcript => ({
    ...transcript(''),
    dialogue: [{ stream: 'stdout', text }],
    exit,
  });
  const stop = '> /home/talk/shop.py(1)load()\n-> from models import Product\n(Pdb) ';

  it('shows where it has stopped', () => {
    expect(read(stopped(stop))).toEqual([
      {
        kind: 'stop',
        frames: [
          {
            file: 'shop.py',
            line: 1,
            function: 'load',
            source: 'from models import Product',
            owner: 'project',
          },
        ],
      },
    ]);
  });

  it('shows the way there after `w`, with what was typed or without', () => {
    const where =
      '  /home/talk/main.py(2)<module>()\n-> import reports\n> /home/talk/shop.py(1)load()\n-> x\n(Pdb) ';
    for (const echo of ['', 'w\n'])
      expect(read(stopped(stop + echo + where))).toMatchObject([
        {
          frames: [
            { file: 'main.py', line: 2 },
            { file: 'shop.py', line: 1 },
          ],
        },
      ]);
  });

  it('is waiting while its prompt is the last word', () => {
    expect(isAtDebugger(stopped(stop))).toBe(true);
    expect(isAtDebugger(stopped(`${stop}x`))).toBe(false);
    expect(isAtDebugger(stopped(stop, transcript('').exit))).toBe(false);
  });
});

describe('a great many clues', () => {
  it('are cut in the middle, and counted', () => {
    const one = (n: number) =>
      `Traceback (most recent call last):\n  File "main.py", line 1, in <module>\nE: ${n}\n`;
    const all = Array.from({ length: 1000 }, (_, n) => one(n)).join('');
    const { clues, leftOut } = readEvidence(transcript(all));
    expect(clues.length + leftOut).toBe(1000);
    expect(clues.length).toBeLessThan(100);
  });
});

describe('a line that is longer than anybody reads', () => {
  it('is cut before it is read, and that is said', () => {
    const heading = { kind: 'stack', from: { stream: 'stderr' }, heading: /^(x+)$/, titles: ['{}'] } as const;
    const frame = '\n  File "main.py", line 1, in <module>\n';
    const { clues, unread } = readEvidence(transcript(`${'x'.repeat(10_000)}${frame}`), [heading]);
    expect(clues.map((clue) => 'title' in clue && clue.title.length)).toEqual([8_000]);
    expect(unread).toEqual([
      'One line is longer than 8,000 characters: the evidence takes in no more of a line.',
    ]);
    expect(readEvidence(transcript(`x${frame}`), [heading]).unread).toEqual([]);
  });
});

describe('any text at all', () => {
  const patterns: readonly CluePattern[] = [
    who,
    { kind: 'leftover', path: /^\/tmp\/(?<stack>.*)/, frame: /(?<module>\w*?)(?<line>\d*)/, title: '{}' },
    { kind: 'sequence', from: { stream: 'stderr' }, row: /^(?<label>\w+) (?<values>.*)$/, title: '' },
  ];

  it('gives an answer', () => {
    const pieces = [
      'Traceback (most recent call last):',
      '  File "main.py", line 1',
      '  File "main.py", line 99999999999999999999, in f',
      '> /home/talk/main.py(0)<module>()',
      '-> import x',
      '(Pdb) ',
      '\u0000',
      '\ud800',
      '\x1b[31m',
      ': ',
      '  x:1 y',
      '\n',
      'a 1 2',
      '    ^^',
    ];
    let seen = 0;
    let seed = 1;
    const next = () => (seed = (seed * 48271) % 2147483647);
    for (let round = 0; round < 2000; round++) {
      const text = Array.from({ length: next() % 40 }, () => pieces[next() % pieces.length]).join(
        next() % 2 ? '\n' : '',
      );
      const left = [
        { path: '/tmp/who.txt', text },
        { path: `/tmp/${text}`, text: '' },
      ];
      const answer = readEvidence(transcript(text, left), patterns);
      for (const { frames } of answer.clues)
        for (const frame of frames) {
          expect(frame).toMatchObject({ file: expect.any(String), line: expect.any(Number) });
          seen += 1;
        }
    }
    expect(seen).toBeGreaterThan(100);
  });
});

describe('an installed file', () => {
  const path = 'site-packages/selenium/webdriver/firefox_profile.py';
  const library = { [path]: 'import tempfile\nself.folder = tempfile.mkdtemp()\n' };

  it('is known by its name alone if the case speaks of it', () => {
    const pattern: LeftoverPattern = {
      kind: 'leftover',
      path: /^\/tmp\/tmp-(?<stack>.+)-\w{8}\/$/,
      frame: /(?<module>[a-z_]+)(?<line>\d+)/,
      title: 'Left behind: {}',
    };
    const left = [{ path: '/tmp/tmp-shop1-firefox_profile2-abcdefgh/', text: '' }];
    const [clue] = readEvidence(transcript('', left), [pattern], library).clues;
    expect(clue?.frames).toEqual([
      { file: 'shop.py', line: 1, function: null, source: 'from models import Product', owner: 'project' },
      { file: path, line: 2, function: null, source: 'self.folder = tempfile.mkdtemp()', owner: 'installed' },
    ]);
  });
});
