import { describe, expect, it } from 'vitest';
import { NO_REPLY, NOTHING_TOLD, type Reply } from '../../../room/index.ts';
import { askedFor, solutionsOf, toBeAsked } from './solutions.ts';

const FIX = { lesson: 'small', task: 'fix' };
const standing = { seconds: 9, misses: 0, hints: 0, usedSolution: false, isPassed: true };

function learner(client: string, asked: string | null, solutions: Reply['solutions'] = {}, isPassed = true) {
  return {
    client,
    isHere: true,
    status: {
      ...{ name: 'Ada', signs: 1, at: null, last: null, wrong: [] },
      work: { small: { fix: { ...standing, isPassed } } },
    },
    told: { ...NOTHING_TOLD, asksToShow: asked === null ? [] : [{ id: asked, ...FIX }] },
    reply: { ...NO_REPLY, solutions },
  };
}

const EDITS = { 'main.py': 'print(1)\n' };

describe('solutions to be shown', () => {
  it('are those that learners said yes to, the latest first, and without a name', () => {
    const all = [
      learner('a', 'one', { one: EDITS }),
      learner('b', 'two', { two: 'no' }),
      learner('c', 'three', { three: {} }),
      learner('d', 'four'),
    ];
    const found = solutionsOf(all, ['one', 'three']);
    expect(found).toEqual([
      { id: 'three', ...FIX, edits: {} },
      { id: 'one', ...FIX, edits: EDITS },
    ]);
    expect(JSON.stringify(found)).not.toContain('Ada');
    expect(askedFor(all, FIX)).toEqual({ waiting: 1, yes: 2, no: 1 });
  });

  it('of one learner are all there, whatever else is asked', () => {
    const seen = { id: 'other', lesson: 'small', task: 'see' };
    const one = learner('a', 'one', { one: EDITS, other: {} });
    const both = { ...one, told: { ...one.told, asksToShow: [...one.told.asksToShow, seen] } };
    expect(solutionsOf([both], ['one', 'other'])).toEqual([
      { ...seen, edits: {} },
      { id: 'one', ...FIX, edits: EDITS },
    ]);
    expect(askedFor([both], FIX)).toEqual({ waiting: 0, yes: 1, no: 0 });
    expect(toBeAsked([both], { lesson: 'small', task: 'fix' })).toEqual([]);
  });

  it('are not there before somebody was asked, whatever a device says', () => {
    expect(
      solutionsOf([learner('a', null, { one: EDITS }), learner('b', 'two', { one: EDITS })], []),
    ).toEqual([]);
  });

  it('are asked for of few who have passed, are here and were not asked yet', () => {
    const all = [
      learner('a', 'one'),
      learner('b', null, {}, false),
      { ...learner('c', null), isHere: false },
      ...['d', 'e', 'f', 'g', 'h', 'i'].map((client) => learner(client, null)),
    ];
    expect(toBeAsked(all, FIX).map(({ client }) => client)).toEqual(['d', 'e', 'f', 'g', 'h']);
  });
});
