import { describe, expect, it } from 'vitest';
import type { StackPattern } from '#case';
import type { LeftBehind, Transcript } from '#runtime';
import { foldMachinery } from './fold.ts';
import { readEvidence } from './read-evidence.ts';

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

const who: StackPattern = {
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
  const clues = readEvidence(transcript('', [{ path: '/tmp/who.txt', text: whoText }]), [who]);

  it('become one clue each, titled in turn', () => {
    expect(clues.map((clue) => (clue.kind === 'stack' ? clue.title : clue.type))).toEqual([
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
    const [clue] = readEvidence(transcript('', [{ path: '/tmp/who.txt', text }]), [
      { from: { file: '/tmp/who.txt' }, heading: /^(\S+) was imported by$/, titles: ['{}'] },
    ]);
    expect(clue?.frames).toMatchObject([{ file: 'main.py', line: 2, source: 'import reports' }]);
  });
});

describe('an exception that ended the program', () => {
  it('is read with its frames, the project told from what is installed and from Python', () => {
    const [clue] = readEvidence(
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

  it('comes with the one that led to it, in the order in which they happened', () => {
    const one = (type: string) =>
      `Traceback (most recent call last):\n  File "main.py", line 1, in <module>\n    x\n${type}: no\n`;
    const between = '\nDuring handling of the above exception, another exception occurred:\n\n';
    const clues = readEvidence(transcript(one('KeyError') + between + one('shop.errors.Gone')));
    expect(clues.map((clue) => clue.kind === 'exception' && clue.type)).toEqual([
      'KeyError',
      'shop.errors.Gone',
    ]);
  });

  it('may have no message', () => {
    const stderr =
      'Traceback (most recent call last):\n  File "main.py", line 1, in <module>\nKeyboardInterrupt\n';
    expect(readEvidence(transcript(stderr))).toMatchObject([{ type: 'KeyboardInterrupt', message: '' }]);
  });

  it('is not seen in text that only looks like one', () => {
    expect(
      readEvidence(
        transcript('Traceback (most recent call last):\nTraceback (most recent call last):\n  File "x'),
      ),
    ).toEqual([]);
  });
});

describe('any text at all', () => {
  it('gives an answer', () => {
    const pieces = [
      'Traceback (most recent call last):',
      '  File "main.py", line 1',
      '\u0000',
      ': ',
      '  x:1 y',
      '\n',
      'a',
      '    ^^',
    ];
    let seed = 1;
    const next = () => (seed = (seed * 48271) % 2147483647);
    for (let round = 0; round < 500; round++) {
      const text = Array.from({ length: next() % 40 }, () => pieces[next() % pieces.length]).join(
        next() % 2 ? '\n' : '',
      );
      expect(Array.isArray(readEvidence(transcript(text, [{ path: '/tmp/who.txt', text }]), [who]))).toBe(
        true,
      );
    }
  });
});
