import { describe, expect, it } from 'vitest';
import { benchId } from '#case';
import { nextVoteStep } from './next-step.ts';

const asks = { kind: 'line', bench: benchId('files', 'buggy') } as const;
const vote = { question: 'Which line?', asks };
const asking = { number: 2, cases: [{ id: 'files', stage: 'buggy', for: 'talk' as const }], vote };
const between = { number: 3, cases: [], vote: null };
const hook = { number: 4, cases: [{ id: 'files', stage: 'hook', for: 'talk' as const }], vote: null };
const other = { number: 5, cases: [{ id: 'random', stage: 'buggy', for: 'talk' as const }], vote };
const SLIDES = [asking, between, hook, other];

const poll = (state: 'open' | 'shut' | 'revealed', slide = 2) => ({ slide, asks, state });

describe('one key leads through a vote', () => {
  it('asks, shuts and shows, and then does nothing', () => {
    const steps = [null, poll('open'), poll('shut'), poll('revealed')].map((each) =>
      nextVoteStep(each, asking, SLIDES),
    );
    expect(steps).toEqual(['ask', 'shut', 'show', null]);
  });

  it('goes on with it on the slides that follow', () => {
    for (const slide of [between, hook]) {
      expect(nextVoteStep(poll('open'), slide, SLIDES)).toBe('shut');
      expect(nextVoteStep(poll('shut'), slide, SLIDES)).toBe('show');
      expect(nextVoteStep(null, slide, SLIDES)).toBeNull();
    }
  });

  it('asks what the next case asks, whatever became of the vote before', () => {
    for (const state of ['open', 'shut', 'revealed'] as const)
      expect(nextVoteStep(poll(state), other, SLIDES)).toBe('ask');
  });
});
