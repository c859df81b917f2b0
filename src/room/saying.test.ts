import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ROOM_VERSION } from './messages.ts';
import { keeper } from './played-room-for-tests.ts';
import type { Poll } from './poll.ts';
import { createSaying, type Mine } from './saying.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const poll = (id: string): Poll => ({
  ...{ id, slide: 3, question: 'Which?', asks: { kind: 'choice', choices: ['a', 'b'] } },
  ...{ state: 'open', voted: 0, tally: null, right: null },
});

function open(kept = keeper<Mine>()) {
  const said: string[] = [];
  const saying = createSaying({ kept, publish: (what, text) => said.push(`${what} ${text}`) > 0 });
  return { saying, said, kept };
}

describe('What a device says', () => {
  it('is said again at each connection, and after a reload of the page', () => {
    const { saying, said, kept } = open();
    saying.entered();
    expect(said).toEqual([`here {"version":${ROOM_VERSION}}`]);
    saying.vote(poll('p'), 1);
    saying.ask('Why?', null);
    const after = open(kept);
    after.saying.entered();
    expect(after.said.map((each) => each.split(' ')[0])).toEqual(['here', 'vote', 'ask', 'liked']);
    expect(after.said[1]).toBe('vote {"poll":"p","choice":1}');
  });

  it('is said no more often than a member may, and the last of it always', async () => {
    const { saying, said } = open();
    for (let second = 0; second < 100; second++) {
      saying.vote(poll('p'), second % 2);
      saying.like(`q${second}`, true, []);
      await vi.advanceTimersByTimeAsync(50);
    }
    await vi.advanceTimersByTimeAsync(1_000);
    expect(said.length).toBeLessThanOrEqual(5 * 6);
    expect(said.findLast((each) => each.startsWith('vote'))).toBe('vote {"poll":"p","choice":1}');
    expect(said.at(-1)).toContain('"q99"');
  });

  it('names a vote that was taken back, until another poll is on', async () => {
    const { saying, said } = open();
    saying.vote(poll('p'), 1);
    saying.vote(poll('p'), null);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(said.at(-1)).toBe('vote {"poll":"p","choice":null}');
    saying.vote(poll('p'), 0);
    saying.forgetVote(poll('q'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect([said.at(-1), saying.read().vote]).toEqual(['vote ', null]);
  });

  it('has bounds, and says so', () => {
    const { saying } = open();
    expect(saying.ask(' \u200b ', null)).toBe('Write your question first.');
    expect(saying.ask('x'.repeat(201), null)).toBe('A question has at most 200 characters.');
    expect(saying.ask('Why?', 'x'.repeat(41))).toBe('A name has at most 40 characters.');
    expect(['One?', 'Two?', 'Three?'].map((text) => saying.ask(text, 'Ada'))).toEqual([null, null, null]);
    expect(saying.ask('One?', null)).toBe('You have asked this already.');
    expect(saying.ask('Four?', null)).toBe(
      'You may ask 3 questions at a time. Take one back to ask another.',
    );
  });

  it('gives no name to a question that was anonymous', () => {
    const { saying } = open();
    saying.ask('Who is to blame?', null);
    saying.ask('What time is it?', 'Ada');
    expect(saying.read().asking.questions.map(({ name }) => name)).toEqual([null, 'Ada']);
  });

  it('wants no more answered than a message has room for: what nobody sees goes first', () => {
    const { saying } = open();
    for (let number = 0; number < 60; number++) saying.like(`q${number}`, true, []);
    const shown = { id: 'q5', text: '?', name: null, votes: 1, isAnswered: false };
    saying.like('new', true, [shown]);
    expect(saying.read().liked).toEqual(['q5', 'new']);
  });

  it('is gone with the room', async () => {
    const { saying, said, kept } = open();
    saying.vote(poll('p'), 1);
    await vi.advanceTimersByTimeAsync(1_000);
    saying.clear();
    expect([said.slice(-2), kept.read(), saying.read().vote]).toEqual([['here ', 'vote '], null, null]);
  });
});
