import { expect, it } from 'vitest';
import { benchId } from '#case';
import { type AudienceView, NO_CALL, NO_VIEW, type Poll, untouchedBench } from '../../../room/index.ts';
import { onScreen } from './on-screen.ts';

const task = { id: 'a', lesson: 'small', task: 'see', startedAt: 1, endsAt: null };
const pause = { says: 'Coffee', endsAt: null };
const shown = { id: 'b', lesson: 'small', task: 'fix', edits: {} };
const poll = (state: Poll['state']): Poll => ({
  ...{ id: 'c', slide: 0, question: 'Which?', state, voted: 0, tally: null, right: null },
  asks: { kind: 'choice', choices: ['1', '2'] },
});
const view: AudienceView = { ...NO_VIEW, bench: untouchedBench(benchId('small', 'buggy')) };
const idle = { host: 'here', call: NO_CALL, view: null, poll: null, shown: null } as const;
const all = { ...idle, call: { ...NO_CALL, task, pause, isEyes: true }, view, poll: poll('open'), shown };

it('shows how to join as long as nothing is on', () => expect(onScreen(idle).is).toBe('join'));

it('shows what presses most, one behind the other', () => {
  const is = (changed: object) => onScreen({ ...all, ...changed }).is;
  expect(is({})).toBe('eyes');
  expect(is({ view: NO_VIEW })).toBe('pause');
  const working = { ...all.call, pause: null, isEyes: false };
  expect(is({ call: working })).toBe('vote');
  expect(is({ call: working, poll: poll('revealed') })).toBe('solution');
  expect(is({ call: working, poll: poll('revealed'), shown: null })).toBe('vote');
  expect(is({ call: working, poll: null, shown: null })).toBe('task');
});

it('does not show a bench that is left from before', () =>
  expect(onScreen({ ...idle, view }).is).toBe('join'));

it('shows nothing of a class that is over', () =>
  expect(onScreen({ ...all, host: 'ended' }).is).toBe('over'));
