import { expect, it } from 'vitest';
import { benchId } from '#case';
import { asksOf } from './asks-of.ts';

const bench = benchId('small', 'buggy', 'lesson');
const choice = (choices: string) => asksOf({ question: ' What now? ', kind: 'choice', bench, choices });

it('asks for a line of the code of a lesson, or for one of some answers', () => {
  expect(asksOf({ question: 'Which line?', kind: 'line', bench, choices: '' })).toEqual({
    ok: true,
    question: 'Which line?',
    asks: { kind: 'line', bench },
  });
  expect(choice('12\n\n  21 \n')).toEqual({
    ok: true,
    question: 'What now?',
    asks: { kind: 'choice', choices: ['12', '21'] },
  });
});

it.each([
  ['', 'there is none'],
  ['12\n', 'there is one'],
  ['a\nb\na', '“a” is there twice'],
  ['a\nb\nc\nd\ne\nf\ng\nh\ni', 'There are 9 answers'],
  [`a\n${'b'.repeat(121)}`, 'longer than 120'],
])('%j is no vote, and why', (typed, because) => {
  const read = choice(typed);
  expect(read.ok ? '' : read.because).toContain(because);
});

it('does not ask nothing', () =>
  expect(asksOf({ question: ' ', kind: 'line', bench, choices: '' }).ok).toBe(false));
