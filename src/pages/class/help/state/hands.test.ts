import { describe, expect, it } from 'vitest';
import { type Learner, NO_REPLY, NOTHING_TOLD } from '../../../../room/index.ts';
import { handBeside, handsOf } from './hands.ts';

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
    ...changed,
  };
}

const hand = (minutes: number, id = 'one') => ({
  hand: { id, text: '', since: NOW - minutes * MINUTE },
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
