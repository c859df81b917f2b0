import { describe, expect, it } from 'vitest';
import { benchId } from '#case';
import type { Poll } from '../../../room/index.ts';
import { pointText, standingOf, verdictOf } from './vote-words.ts';

const poll = (state: Poll['state'], right: number | null = null): Poll => ({
  id: 'a',
  slide: 2,
  question: 'Which line?',
  asks: { kind: 'line', bench: benchId('files', 'buggy') },
  state,
  voted: 23,
  tally: null,
  right,
});
const HERE = { file: 'site-packages/rich/style.py', line: 12 };
const THERE = { file: 'main.py', line: 1 };

describe('a phone says', () => {
  it.each([
    ['open', 'You point at rich/style.py line 12. You can change it until the vote is shut.', 'Tap a line.'],
    [
      'shut',
      'The vote is shut. You pointed at rich/style.py line 12.',
      'The vote is shut. You have not voted.',
    ],
    ['revealed', '23 voted. You pointed at rich/style.py line 12.', '23 voted. You have not voted.'],
  ] as const)('while a vote is %s, what its owner has said', (state, said, nothingSaid) => {
    expect(standingOf(poll(state), pointText(poll(state), HERE), 'Tap a line.')).toBe(said);
    expect(standingOf(poll(state), null, 'Tap a line.')).toBe(nothingSaid);
  });

  it('nothing of who was right before a run has found the culprit', () => {
    expect(verdictOf(poll('revealed'), HERE, [HERE])).toBe('');
  });

  it('whether its owner was right, and how many were', () => {
    expect(verdictOf(poll('revealed', 14), HERE, [HERE])).toBe(
      'You were right. 14 of 23 pointed at the culprit.',
    );
    expect(verdictOf(poll('revealed', 14), THERE, [HERE])).toBe('14 of 23 pointed at the culprit.');
    expect(verdictOf(poll('revealed', 14), null, [HERE, THERE])).toBe('14 of 23 pointed at a culprit.');
  });
});
