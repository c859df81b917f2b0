import { describe, expect, it } from 'vitest';
import { benchId } from '#case';
import {
  leapAhead,
  leapBack,
  MOST_CHARACTERS,
  MOST_STATES,
  NO_STATES,
  type State,
  type States,
  withState,
} from './history.ts';

const bench = benchId('small', 'hook');
const place = (address: string, openFile?: string): State => ({
  kind: 'place',
  address,
  at: 0,
  bench: openFile ? bench : null,
  openFile: openFile ?? null,
});
const edits = (text: string): State => ({
  kind: 'edits',
  address: '/demo',
  at: 0,
  bench,
  openFile: null,
  edits: { 'main.py': text },
  isFromLink: false,
});
const remembered = (...states: State[]): States => states.reduce(withState, NO_STATES);
/** What is there now: here, with this text. */
const standing = (address: string, text: string) => (state: State) =>
  state.kind === 'place' ? place(address) : { ...edits(text), address };
const addressesOf = (states: readonly State[]) => states.map(({ address }) => address);

describe('What is remembered', () => {
  it('comes back in the order in which it was left, the last first', () => {
    const states = remembered(place('/a'), place('/b'));
    const first = leapBack(states, standing('/c', ''));
    const second = first && leapBack(first.states, standing('/b', ''));
    expect(first?.state.address).toBe('/b');
    expect(second?.state.address).toBe('/a');
    expect(second && leapBack(second.states, standing('/a', ''))).toBeNull();
  });

  it('is remembered once, and differs from one with another file or text', () => {
    expect(remembered(place('/a'), { ...place('/a'), at: 7 }).back).toHaveLength(1);
    expect(remembered(place('/a', 'main.py'), place('/a', 'other.py')).back).toHaveLength(2);
    expect(remembered(edits('one'), edits('one'), edits('two')).back).toHaveLength(2);
    expect(remembered({ ...place('/demo'), bench }, edits('one')).back).toHaveLength(2);
  });

  it('is passed over where it would change nothing', () => {
    const states = remembered(place('/a'), place('/b'));
    expect(leapBack(states, standing('/b', ''))?.state.address).toBe('/a');
  });

  it('is the newest fifty', () => {
    const all = Array.from({ length: MOST_STATES + 5 }, (_, index) => place(`/${index}`));
    expect(addressesOf(remembered(...all).back)).toEqual(addressesOf(all.slice(5)));
  });

  it('takes no more room than there is, and keeps the last one at any size', () => {
    const half = 'x'.repeat(MOST_CHARACTERS / 2);
    const states = remembered(edits(`${half}1`), place('/a'), edits(`${half}2`));
    expect(states.back.map(({ kind }) => kind)).toEqual(['place', 'edits']);
    expect(remembered(place('/a'), edits(half + half + half)).back.map(({ kind }) => kind)).toEqual([
      'edits',
    ]);
  });
});

describe('Going back', () => {
  it('loses nothing: what it replaced lies ahead, and comes again', () => {
    const back = leapBack(remembered(edits('before the reset')), standing('/demo', 'typed since'));
    expect(back?.states.ahead).toEqual([edits('typed since')]);
    const ahead = back && leapAhead(back.states, standing('/demo', 'before the reset'));
    expect(ahead?.state).toEqual(edits('typed since'));
    expect(ahead?.states).toEqual(remembered(edits('before the reset')));
  });

  it('leaves what lay ahead to be gone back to when something else is done', () => {
    const back = leapBack(remembered(edits('one')), standing('/demo', 'two'));
    expect(back && withState(back.states, place('/x'))).toEqual({
      back: [edits('two'), place('/x')],
      ahead: [],
    });
  });

  it('leads to any of them, and those between lie ahead, the nearest next', () => {
    const states = remembered(place('/a'), place('/b'), place('/c'));
    const leap = leapBack(states, standing('/d', ''), 0);
    expect(leap?.state.address).toBe('/a');
    expect(leap && addressesOf(leap.states.ahead)).toEqual(['/d', '/c', '/b']);
    const next = leap && leapAhead(leap.states, standing('/a', ''));
    expect(next?.state.address).toBe('/b');
  });

  it('leads nowhere from where nothing was remembered', () => {
    expect(leapBack(NO_STATES, standing('/a', ''))).toBeNull();
    expect(leapAhead(NO_STATES, standing('/a', ''))).toBeNull();
  });
});
