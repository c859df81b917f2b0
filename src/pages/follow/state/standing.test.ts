import { describe, expect, it } from 'vitest';
import { NO_VIEW } from '../../../room/index.ts';
import { standingOf } from './standing.ts';

const LINK = { is: 'connected' } as const;
const VIEW = { ...NO_VIEW, position: { slide: 1, step: 0 } };

describe('What is said of the room', () => {
  it.each([
    [{ link: LINK, host: 'here', view: VIEW }, 'live', 'Live'],
    [{ link: LINK, host: 'here', view: NO_VIEW }, 'waiting', 'The talk has not begun.'],
    [{ link: LINK, host: 'unknown', view: null }, 'waiting', 'Waiting for the speaker.'],
    [{ link: { is: 'connecting' }, host: 'unknown', view: null }, 'waiting', 'Connecting.'],
    [
      { link: LINK, host: 'away', view: VIEW },
      'waiting',
      'The speaker’s laptop is away; you see the last slide.',
    ],
    [{ link: { is: 'lost' }, host: 'here', view: VIEW }, 'waiting', 'No connection; trying again.'],
    [
      { link: { is: 'unavailable' }, host: 'unknown', view: null },
      'waiting',
      'The room is full, or not ready yet; trying again.',
    ],
    [
      { link: { is: 'lost' }, host: 'ended', view: VIEW },
      'over',
      'The talk has ended. What you have seen stays here.',
    ],
    [
      { link: LINK, host: 'of another release', view: null },
      'over',
      'The speaker has another release of this deck. Reload this page.',
    ],
    [
      { link: { is: 'refused', because: 'This room is gone.' }, host: 'here', view: VIEW },
      'over',
      'This room is gone.',
    ],
  ] as const)('%j', (followed, is, text) => {
    expect(standingOf(followed)).toEqual({ is, text });
  });
});
