import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { benchId } from '#case';
import {
  type ClassHost,
  type Learner,
  NO_CALL,
  NO_REPLY,
  NOTHING_TOLD,
  untouchedBench,
} from '../../room/index.ts';
import { useTeaching } from './teaching.ts';
import { watchScreen } from './watch-screen.ts';

const SCREEN: NonNullable<Learner['screen']> = {
  task: null,
  at: null,
  told: {},
  bench: { ...untouchedBench(benchId('small', 'buggy', 'lesson')), edits: { 'main.py': 'theirs\n' } },
};

const ADA: Learner = {
  client: 'ada',
  number: 1,
  isHere: true,
  status: { name: 'Ada', signs: 1, at: null, work: {}, last: null, wrong: [] },
  hand: null,
  screen: SCREEN,
  reply: NO_REPLY,
  told: NOTHING_TOLD,
  signAt: 0,
};

/** The class as the instructor's page has it: with Ada so, or without her. */
function hear(changed: Partial<Learner> | null): void {
  const learners = changed ? [{ ...ADA, ...changed }] : [];
  useTeaching.setState(
    {
      is: 'teaching',
      code: 'ABCDEF',
      addresses: [],
      notKept: '',
      host: {} as ClassHost,
      class: {
        link: 'connected',
        refused: '',
        turnedAway: 0,
        learners,
        call: NO_CALL,
        poll: null,
        shown: null,
      },
    },
    true,
  );
}

const STOPPED = { screen: null };
const AWAY = { screen: null, isHere: false };

let ends = 0;
let stop = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  ends = 0;
  hear({});
  stop = watchScreen('ada', () => {
    ends += 1;
  });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

it('A screen ends at once when the learner stops it', () => {
  hear(STOPPED);
  expect(ends).toBe(1);
});

it('It goes on while it changes, and for a minute while the connection is lost', () => {
  hear({ screen: { ...SCREEN, task: 'other' } });
  hear(AWAY);
  vi.advanceTimersByTime(59_000);
  expect(ends).toBe(0);
  vi.advanceTimersByTime(2_000);
  expect(ends).toBe(1);
});

it('It goes on with a learner who comes back to it, whatever is heard first', () => {
  hear(AWAY);
  hear(STOPPED);
  vi.advanceTimersByTime(1_000);
  hear({});
  vi.advanceTimersByTime(120_000);
  expect(ends).toBe(0);
});

it('It ends with a learner who comes back and shows nothing', () => {
  hear(AWAY);
  hear(STOPPED);
  vi.advanceTimersByTime(4_000);
  expect(ends).toBe(1);
});

it('It ends when the learner is taken off the board, and when the class ends', () => {
  hear(null);
  expect(ends).toBe(1);
  hear({});
  useTeaching.setState({ is: 'none', because: '' }, true);
  expect(ends).toBe(2);
});

it('Nothing is said once nobody watches', () => {
  hear(AWAY);
  stop();
  hear(STOPPED);
  vi.advanceTimersByTime(120_000);
  expect(ends).toBe(0);
});
