import { expect, test } from 'vitest';
import type { Case } from '#case';
import type { Transcript } from '#runtime';
import { smallCase } from '../../case/case-for-tests.ts';
import { evidenceOf } from './evidence-of.ts';

const small = smallCase({ buggy: { 'main.py': 'import shop\n', 'shop.py': 'x = 1\n  y = 2\n' } });
const subject: Case = {
  ...small,
  definition: {
    ...small.definition,
    symptom: { exitCode: 1, prints: 'sold out' },
    clues: [{ kind: 'stack', from: { file: '/tmp/who.txt' }, heading: /^by (\w+)$/, titles: ['{}'] }],
  },
};

/** The kinds of exhibits of a run that a hook has told of, and that ended with this exception. */
function kinds(exception: string): string[] {
  const traceback = `Traceback (most recent call last):\n  File "/home/talk/main.py", line 1, in <module>\n    import shop\n${exception}\n`;
  const transcript: Transcript = {
    program: { files: subject.folders.buggy ?? {}, argv: ['main.py'], env: {} },
    runtime: 'CPython 3.14.2',
    dialogue: [{ stream: 'stderr', text: traceback }],
    exit: {
      ending: { how: 'exited', code: 1 },
      leftBehind: [{ path: '/tmp/who.txt', text: 'by shop\n  File "main.py", line 1, in <module>\n' }],
      milliseconds: 1,
    },
  };
  return evidenceOf({ subject, transcript, isAnyStack: false }).clues.map(({ kind }) => kind);
}

test('A run that ends as its case is known to end shows what its hook has found, and nothing else', () => {
  expect(kinds('shop.Error: the book is sold out')).toEqual(['stack']);
});

test('A mistake of one’s own is the first exhibit, although a hook has spoken before', () => {
  expect(
    kinds('  File "/home/talk/shop.py", line 2\n    y = 2\nIndentationError: unexpected indent'),
  ).toEqual(['exception', 'stack']);
  expect(kinds("NameError: name 'traceback' is not defined")).toEqual(['exception', 'stack']);
});
