import { describe, expect, it } from 'vitest';
import { type Learner, NO_REPLY, NOTHING_TOLD } from '../../../../room/index.ts';
import { handBeside, handsOf } from './hands.ts';
import { agoText, nameOf, standingOf } from './standing.ts';

const NOW = 1_000_000_000;
const MINUTE = 60_000;

function learner(number: number, changed: Partial<Learner> = {}): Learner {
  return {
    client: `client-${number}`,
    number,
    isHere: true,
    status: {
      name: '',
      signs: 1,
      at: { lesson: 'sys-path', task: 'fix-it' },
      work: {},
      last: null,
      wrong: [],
    },
    hand: null,
    screen: null,
    reply: NO_REPLY,
    told: NOTHING_TOLD,
    signAt: NOW,
    taskSince: NOW,
    ...changed,
  };
}

const statusOf = (changed: Partial<NonNullable<Learner['status']>>) => {
  const { status } = learner(1);
  return { status: status && { ...status, ...changed } };
};
const missed = (sameMisses: number) =>
  statusOf({
    last: {
      lesson: 'sys-path',
      task: 'fix-it',
      is: 'ended',
      state: 'exited 1',
      passed: false,
      saw: '',
      exception: '',
      line: null,
      sameMisses,
    },
  });
const hand = (minutes: number, id = 'one') => ({
  hand: { id, text: '', since: NOW - minutes * MINUTE },
});

describe('what a learner needs', () => {
  it('is said in words, and a hand comes before all else', () => {
    const passed = statusOf({
      work: {
        'sys-path': {
          'fix-it': { seconds: 9, misses: 0, hints: 0, usedSolution: false, isPassed: true },
        },
      },
    });
    const says = (changed: Partial<Learner>) => standingOf(learner(1, changed), NOW).says;
    expect(says({})).toBe('fine');
    expect(says(missed(2))).toBe('fine');
    expect(says(missed(3))).toBe('the same check failed 3 times');
    expect(says({ ...missed(3), ...hand(4) })).toBe('hand up for 4 min');
    expect(says(hand(0))).toBe('hand up');
    expect(says({ signAt: NOW - 2 * MINUTE })).toBe('no sign for 2 min');
    expect(says({ ...passed, signAt: NOW - 5 * MINUTE })).toBe('has done this task');
    const passedAfterMisses = statusOf({ ...missed(3).status, work: passed.status?.work ?? {} });
    expect(says(passedAfterMisses)).toBe('has done this task');
    expect(says({ ...hand(4), isHere: false })).toBe('not connected');
  });

  it('has its times in what an instructor reads at a glance', () => {
    expect([59_999, MINUTE, 59 * MINUTE, 65 * MINUTE].map(agoText)).toEqual([
      'less than a minute',
      '1 min',
      '59 min',
      '1 h 5 min',
    ]);
  });

  it('is said of a name, or of a number', () => {
    expect(nameOf(learner(7))).toBe('Learner 7');
    expect(nameOf(learner(7, statusOf({ name: 'Ada' })))).toBe('Ada');
  });
});

describe('the hands that are up', () => {
  const [ada, bob, cid] = [learner(1, hand(2)), learner(2, hand(5)), learner(3, hand(3))];
  const hands = handsOf([ada, bob, cid, learner(4), learner(5, { ...hand(9), isHere: false })]);

  it('stand in the order of waiting, without those that were told of, and those that have left', () => {
    expect(hands.map(({ number }) => number)).toEqual([2, 3, 1]);
    const told = learner(2, { ...hand(5), told: { ...NOTHING_TOLD, handSeen: 'one' } });
    expect(handsOf([ada, told]).map(({ number }) => number)).toEqual([1]);
  });

  it('are gone through forward and back, round and round', () => {
    const from = (client: string, step: 1 | -1) => handBeside(hands, client, step)?.number;
    expect([from('client-2', 1), from('client-1', 1), from('client-2', -1)]).toEqual([3, 2, 1]);
  });

  it('begin with the longest wait from a learner whose own is not up', () => {
    expect(handBeside(hands, 'client-4', 1)?.number).toBe(2);
    expect(handBeside(hands, 'client-4', -1)?.number).toBe(1);
  });

  it('lead nowhere where no other one is up', () => {
    expect(handBeside(handsOf([ada]), ada.client, 1)).toBeNull();
    expect(handBeside([], ada.client, -1)).toBeNull();
  });
});
