import { expect, test } from 'vitest';
import { createBoundedDialogue } from './record-transcript.ts';

test('adjacent chunks of one stream become one', () => {
  const dialogue = createBoundedDialogue(100);
  dialogue.add({ stream: 'stdout', text: 'a' });
  dialogue.add({ stream: 'stdout', text: 'b' });
  dialogue.add({ stream: 'stdin', text: 'c' });
  expect(dialogue.chunks()).toEqual([
    { stream: 'stdout', text: 'ab' },
    { stream: 'stdin', text: 'c' },
  ]);
});

test('text that just fits is whole, though its halves are kept apart', () => {
  const dialogue = createBoundedDialogue(10);
  dialogue.add({ stream: 'stdout', text: '0123456789' });
  expect(dialogue.chunks()).toEqual([{ stream: 'stdout', text: '0123456789' }]);
});

test('the middle is cut, and said to be', () => {
  const dialogue = createBoundedDialogue(10);
  for (const text of ['01234', '56', '789', 'abcdef', 'g']) dialogue.add({ stream: 'stdout', text });
  const whole = [
    { stream: 'stdout', text: '01234' },
    { stream: 'stdout', text: '\n… 7 characters cut …\n' },
    { stream: 'stdout', text: 'cdefg' },
  ];
  expect(dialogue.chunks()).toEqual(whole);
  expect(dialogue.chunks()).toEqual(whole);
});

test('a snapshot does not change when more comes', () => {
  const dialogue = createBoundedDialogue(10);
  dialogue.add({ stream: 'stdout', text: 'a' });
  const before = dialogue.chunks();
  dialogue.add({ stream: 'stdout', text: 'bcdefghijklmnop' });
  expect(before).toEqual([{ stream: 'stdout', text: 'a' }]);
});
