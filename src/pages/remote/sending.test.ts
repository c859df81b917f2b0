import { describe, expect, it } from 'vitest';
import { benchId } from '#case';
import { type AudienceView, type FollowedBench, NO_VIEW, NOT_RUN, untouchedBench } from '../../room/index.ts';
import { going, IDLE, overdue, type Press, type Sending, seen, sendingText } from './sending.ts';

const slides = [{ steps: 0 }, { steps: 1 }, { steps: 0 }];
const at = (slide: number, step: number): AudienceView => ({ ...NO_VIEW, position: { slide, step } });
const pressed = (view: AudienceView, presses: readonly Press[]) =>
  presses.reduce<Sending>((now, press) => going(now, press, view, slides), IDLE);

const bench = (status: FollowedBench['run']['status'], state: string): FollowedBench => ({
  ...untouchedBench(benchId('double-import', 'hook')),
  run: { ...NOT_RUN, status, state },
});
const running = (status: FollowedBench['run']['status'], state = '') => ({
  ...at(1, 0),
  bench: bench(status, state),
});

describe('What was sent is followed on the stage', () => {
  it('One press is seen where it leads, and not before', () => {
    const now = pressed(at(1, 0), ['next']);
    expect(sendingText(now)).toBe('Next: sent …');
    expect(seen(now, at(1, 0))).toBe(now);
    expect(sendingText(seen(now, at(2, 0)))).toBe('Next: the stage followed');
  });

  it('Two quick presses are two steps, and the first of them is not yet all', () => {
    const now = pressed(at(1, 0), ['next', 'next']);
    expect(sendingText(now)).toBe('2 × Next: sent …');
    expect(seen(now, at(2, 0))).toBe(now);
    expect(sendingText(seen(now, at(2, 1)))).toBe('2 × Next: the stage followed');
  });

  it('Back after Next leads from where Next led', () => {
    const now = pressed(at(2, 0), ['next', 'back']);
    expect(sendingText(now)).toBe('Back: sent …');
    expect(seen(now, at(2, 0))).toMatchObject({ is: 'seen' });
  });

  it('Next at the end has led where it can', () => {
    expect(seen(pressed(at(3, 0), ['next']), at(3, 0))).toMatchObject({ is: 'seen' });
  });

  it('A black screen that is asked for twice is none', () => {
    const black = { ...at(1, 0), isBlack: true };
    expect(seen(pressed(at(1, 0), ['black']), black)).toMatchObject({ is: 'seen' });
    expect(seen(pressed(black, ['black', 'black']), black)).toMatchObject({ is: 'seen', count: 2 });
  });

  it('A run is seen when it starts, or when it is over already', () => {
    const now = pressed(running('ended', 'exited 1 in 0.42 s'), ['run']);
    expect(seen(now, running('ended', 'exited 1 in 0.42 s'))).toBe(now);
    expect(seen(now, running('starting'))).toMatchObject({ is: 'seen' });
    expect(seen(now, running('ended', 'exited 1 in 0.39 s'))).toMatchObject({ is: 'seen' });
  });

  it('A stop is seen when nothing runs any more', () => {
    const now = pressed(running('running'), ['stop']);
    expect(seen(now, running('running'))).toBe(now);
    expect(seen(now, running('ended', 'killed'))).toMatchObject({ is: 'seen' });
  });

  it('What is not seen for too long is said, and the next press begins anew', () => {
    const late = overdue(pressed(at(1, 0), ['next', 'next']));
    expect(sendingText(late)).toMatch(/^2 × Next: sent, but the stage did not follow/);
    expect(going(late, 'next', at(1, 0), slides)).toMatchObject({
      count: 1,
      goal: { position: { slide: 2 } },
    });
  });
});
