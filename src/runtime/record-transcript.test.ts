import { expect, test } from 'vitest';
import { CHUNK_WEIGHT, weightOf } from './bounds.ts';
import { createBoundedDialogue } from './record-transcript.ts';

/** Room for ten characters of one stream, in two halves. */
const TEN = 10 + 2 * CHUNK_WEIGHT;

test('adjacent chunks of one stream become one', () => {
  const dialogue = createBoundedDialogue(1_000);
  dialogue.add({ stream: 'stdout', text: 'a' });
  dialogue.add({ stream: 'stdout', text: 'b' });
  dialogue.add({ stream: 'stdin', text: 'c' });
  expect(dialogue.chunks()).toEqual([
    { stream: 'stdout', text: 'ab' },
    { stream: 'stdin', text: 'c' },
  ]);
});

test('text that just fits is whole, though its halves are kept apart', () => {
  const dialogue = createBoundedDialogue(TEN);
  dialogue.add({ stream: 'stdout', text: '0123456789' });
  expect(dialogue.chunks()).toEqual([{ stream: 'stdout', text: '0123456789' }]);
});

test('the middle is cut, and said to be', () => {
  const dialogue = createBoundedDialogue(TEN);
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
  const dialogue = createBoundedDialogue(TEN);
  dialogue.add({ stream: 'stdout', text: 'a' });
  const before = dialogue.chunks();
  dialogue.add({ stream: 'stdout', text: 'bcdefghijklmnop' });
  expect(before).toEqual([{ stream: 'stdout', text: 'a' }]);
});

test('of a program that prints to two streams by turns, the middle is cut too', () => {
  const dialogue = createBoundedDialogue(20 * CHUNK_WEIGHT);
  for (let turn = 0; turn < 10_000; turn++) {
    dialogue.add({ stream: turn % 2 ? 'stderr' : 'stdout', text: `${turn % 10}` });
    if (turn % 100 === 0) expect(dialogue.chunks().length).toBeLessThan(20);
  }
  const chunks = dialogue.chunks();
  const notice = chunks.findIndex(({ text }) => text.includes('cut'));
  const kept = chunks.filter((_, index) => index !== notice);
  expect(kept.reduce((sum, chunk) => sum + weightOf(chunk), 0)).toBeLessThan(20 * CHUNK_WEIGHT);
  expect(chunks[notice]?.text).toBe(`\n… ${(10_000 - kept.length).toLocaleString('en')} characters cut …\n`);
  expect(kept.map(({ text }) => text).join('')).toBe('012345678123456789');
});

test('nothing gets into the head that came after something in the tail', () => {
  const dialogue = createBoundedDialogue(10 + 2 * CHUNK_WEIGHT);
  for (const [stream, text] of [
    ['stdout', 'ab'],
    ['stderr', 'c'],
    ['stdout', 'd'],
  ] as const)
    dialogue.add({ stream, text });
  const order = dialogue
    .chunks()
    .map(({ text }) => text)
    .join('');
  expect(order).toBe('ab\n… 1 characters cut …\nd');
});
