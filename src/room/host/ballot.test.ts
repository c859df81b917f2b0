import { describe, expect, it } from 'vitest';
import { MOST_LINES } from '../bounds.ts';
import { type Ballot, countOf, deskPollOf, publicPollOf, wordsFor } from './ballot.ts';
import type { Person } from './people.ts';

const LINES = { id: 'p', asks: { kind: 'line', bench: { case: 'c', stage: 'buggy', for: 'talk' } } } as const;
const CHOICES = { id: 'p', asks: { kind: 'choice', choices: ['One', 'Two'] } } as const;

function voting(...choices: (NonNullable<Person['vote']>['choice'] | 'another poll')[]): Person[] {
  return choices.map((choice) => ({
    ...{ isHere: false, asks: [], liked: [] },
    vote: choice === 'another poll' ? { poll: 'before', choice: 1 } : { poll: 'p', choice },
  }));
}
const at = (file: string, line: number) => ({ file, line });

describe('The votes that count', () => {
  it('name this poll, and something that can be voted for', () => {
    expect(countOf(CHOICES, voting(0, 1, 1, 2, null, 'another poll', at('main.py', 1)))).toEqual({
      voted: 3,
      tally: { kind: 'choice', votes: [1, 2] },
    });
    expect(countOf(LINES, voting(at('main.py', 2), 1, at('a.py', 2), at('main.py', 2), null))).toEqual({
      voted: 3,
      tally: {
        kind: 'line',
        lines: [
          { ...at('main.py', 2), votes: 2 },
          { ...at('a.py', 2), votes: 1 },
        ],
      },
    });
  });

  it('are listed in the same order, whoever came first', () => {
    const some = [at('b.py', 1), at('a.py', 10), at('a.py', 2)];
    const { tally } = countOf(LINES, voting(...some));
    expect(countOf(LINES, voting(...some.toReversed())).tally).toEqual(tally);
    expect(tally).toMatchObject({ lines: [at('a.py', 2), at('a.py', 10), at('b.py', 1)] });
  });

  it('name no more lines than a message has room for, and those with most votes', () => {
    const crowd = Array.from({ length: 5_000 }, (_, line) => at('main.py', line + 1));
    const { voted, tally } = countOf(LINES, voting(...crowd, at('main.py', 4_000)));
    expect(voted).toBe(5_001);
    const lines = tally.kind === 'line' ? tally.lines : [];
    expect(lines).toHaveLength(MOST_LINES);
    expect(lines.slice(0, 3)).toMatchObject([{ line: 4_000, votes: 2 }, { line: 1 }, { line: 2 }]);
  });
});

describe('A poll', () => {
  const open: Ballot = { ...LINES, slide: 3, question: 'Which?', state: 'open', culprits: [], count: null };
  const people = voting(at('main.py', 2), at('main.py', 2), at('a.py', 1));

  it('says how many were right once a run has found the line', () => {
    expect(deskPollOf(open, people).right).toBeNull();
    expect(deskPollOf({ ...open, culprits: [at('main.py', 2)] }, people).right).toBe(2);
    expect(deskPollOf({ ...open, culprits: [at('main.py', 9)] }, people).right).toBe(0);
  });

  it('shows to all how many have voted, and the rest when it is revealed', () => {
    const desk = deskPollOf({ ...open, culprits: [at('main.py', 2)] }, people);
    expect(publicPollOf(desk)).toMatchObject({ voted: 3, tally: null, right: null });
    expect(publicPollOf({ ...desk, state: 'revealed' })).toMatchObject({ tally: desk.tally, right: 2 });
    expect([wordsFor(desk), wordsFor({ ...desk, state: 'revealed' }), wordsFor(null)]).toEqual([
      'open, 3 voted',
      'revealed, 2 of 3 right',
      '',
    ]);
  });

  it('that is shut is changed by no vote', () => {
    const shut: Ballot = { ...open, state: 'shut', count: countOf(open, people) };
    expect(deskPollOf(shut, []).voted).toBe(3);
  });
});
