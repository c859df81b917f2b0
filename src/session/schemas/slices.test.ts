import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { benchId, type Case } from '#case';
import { protocolOf } from '../../windows/index.ts';
import {
  beginStroke,
  drawOn,
  pauseClock,
  pointAt,
  resetClock,
  setSlot,
  shine,
  startClock,
  tellStage,
} from '../show/show.ts';
import { type Run, type Session, useSession } from '../state/session.ts';
import { FRESH_SHOW, MOST_POINTS, MOST_STROKES, type Stroke } from '../state/show.ts';
import { cursorAt } from '../state/view.ts';
import { freshWorkspace } from '../state/workspace.ts';
import { replica } from '../windows/shared.ts';
import { editFile, openFile, resetWorkspace } from '../workspace/edits.ts';
import { chooseHook, openOwn } from '../workspace/own.ts';
import {
  openLine,
  scrollCode,
  scrollEvidence,
  selectCode,
  toggleStack,
  typeAhead,
} from '../workspace/view.ts';
import { once } from './basics.ts';
import { SLICES } from './slices.ts';

type SliceName = keyof typeof SLICES;
const { faults } = protocolOf({ slices: SLICES, orders: {} });
const isSlice = (name: SliceName, value: unknown) => v.is(SLICES[name], value);

const ID = 'own@1/buggy';
const NO_TRANSCRIPT = { program: { files: {}, argv: [], env: {} }, runtime: '', dialogue: [], exit: null };

/** The largest that can be brought: 3,000 files of 16 MB. */
const largeFiles = () =>
  Object.fromEntries(Array.from({ length: 3_000 }, (_, n) => [`package/file-${n}.py`, '#'.repeat(5_333)]));

function runOfMany(): Run {
  const chunk = (n: number) => ({ stream: n % 2 ? 'stdout' : 'stderr', text: 'x'.repeat(100) }) as const;
  const dialogue = Array.from({ length: 4_000 }, (_, n) => chunk(n));
  const leftBehind = Array.from({ length: 501 }, (_, n) => ({ path: `/tmp/${n}`, text: 'x'.repeat(2_000) }));
  const exit = { ending: { how: 'exited', code: -6 }, leftBehind, milliseconds: 3.25 } as const;
  const program = { files: largeFiles(), argv: ['-m', 'shop'], env: { TERM: 'xterm' }, packages: ['attrs'] };
  return {
    status: 'ended',
    transcript: { program, runtime: 'CPython 3.14.2', dialogue, exit },
  };
}

describe('a slice of the session can be', () => {
  it('all that the page begins with, and all that its own hands make of it', () => {
    vi.stubGlobal('location', { hash: '#/own' });
    useSession.setState(useSession.getInitialState(), true);
    expect(faults(replica.read())).toEqual([]);
    openOwn({ name: 'shop', files: largeFiles(), argv: ['main.py'], env: {}, packages: ['attrs 25.1.0'] });
    chooseHook({ id: 'first-thing', values: JSON.parse('{"__proto__": "x"}') });
    const bench = benchId('small', 'buggy');
    const subject = {
      id: 'small',
      definition: { stages: { buggy: { open: ['a.py'] } } },
      folders: { buggy: {} },
    };
    editFile(bench, subject as unknown as Case, 'constructor', 'x'.repeat(2_000_000));
    openFile(bench, 'b.py');
    resetWorkspace(bench, subject as unknown as Case);
    openLine(bench, { file: 'a.py', line: 3 });
    selectCode(bench, 'a.py', cursorAt('a\nb', 3));
    scrollCode(bench, 'a.py', 1.25);
    scrollEvidence(bench, -12.5);
    typeAhead(bench, { text: 'x += ', cursor: 5 });
    toggleStack(bench, 0);
    pointAt([0, 1]);
    shine({ slide: 3, from: 1, to: 9 });
    tellStage({ width: 7_680, height: 4_320, isFullScreen: true });
    startClock();
    pauseClock();
    resetClock();
    setSlot(25);
    beginStroke(3, { points: [[0, 0.5, 1]] });
    drawOn(
      3,
      Array.from({ length: 5_000 }, () => [1, 1, 0.33] as const),
    );
    expect(faults(replica.read())).toEqual([]);
  });

  it.each<[string, Partial<Session>]>([
    ['a run of many chunks that left much behind', { runs: { [ID]: runOfMany() } }],
    [
      'a run that was lost',
      { runs: { [ID]: { status: 'lost', transcript: NO_TRANSCRIPT, because: 'Gone.' } } },
    ],
    [
      'a case with a variant of a stage',
      { workspaces: { 'a/hook-print': freshWorkspace(benchId('a', 'hook-print')) } },
    ],
    ['a slide that two windows have drawn full', { show: { ...FRESH_SHOW, ink: { 60: fullInk() } } }],
    [
      'a Python in a container',
      {
        python: {
          status: 'ready',
          info: {
            name: 'webcontainer',
            isLive: true,
            label: 'CPython 3.14.2',
            interactive: { works: false, because: 'It has no shared memory.' },
            isolation: { isFull: true, how: 'It runs in a WebContainer.' },
            because: 'It was asked for.',
            offer: 'Use a WebContainer',
          },
        },
      },
    ],
  ])('%s', (_, slices) => {
    for (const [name, value] of Object.entries(slices)) expect(isSlice(name as SliceName, value)).toBe(true);
  });

  it('any run that was recorded', () => {
    const folders = readdirSync('cases', { recursive: true, encoding: 'utf8' });
    const recordings = folders.filter((path) => /recordings.[^/]+\.json$/.test(path));
    expect(recordings.length).toBeGreaterThan(10);
    for (const path of recordings) {
      const { program } = NO_TRANSCRIPT;
      const transcript = { ...JSON.parse(readFileSync(`cases/${path}`, 'utf8')), program };
      expect(isSlice('runs', { [ID]: { status: 'recorded', transcript, because: '' } }), path).toBe(true);
    }
  });
});

describe('no slice of the session is', () => {
  it.each<[string, SliceName, unknown]>([
    [
      'a file that is a number',
      'workspaces',
      { 'a/buggy': { ...freshWorkspace(benchId('a', 'buggy')), edits: { x: 7 } } },
    ],
    ['a workspace that is nothing', 'workspaces', { 'a/buggy': null }],
    [
      'a workspace under the name of another',
      'workspaces',
      { 'b/buggy': freshWorkspace(benchId('a', 'buggy')) },
    ],
    ['a workspace of no stage', 'workspaces', { a: freshWorkspace(benchId('a', 'buggy')) }],
    [
      'a workspace with more to it',
      'workspaces',
      { 'a/buggy': { ...freshWorkspace(benchId('a', 'buggy')), more: 1 } },
    ],
    ['a prototype', 'workspaces', JSON.parse('{"__proto__": null}')],
    ['views that are nothing', 'views', null],
    ['a list of views', 'views', []],
    ['a place in no deck', 'position', { slide: Number.NaN, step: 0 }],
    ['a font without end', 'show', { ...FRESH_SHOW, fontScale: Number.POSITIVE_INFINITY }],
    ['a font that fills the room', 'show', { ...FRESH_SHOW, fontScale: 3.1 }],
    ['a point beside the slide', 'show', { ...FRESH_SHOW, pointer: [0, 1.01] }],
    ['ink on no slide', 'show', { ...FRESH_SHOW, ink: { constructor: [] } }],
    ['more ink than two windows draw', 'show', { ...FRESH_SHOW, ink: { 1: [...fullInk(), ...fullInk()] } }],
    [
      'a stage without height',
      'show',
      { ...FRESH_SHOW, stage: { width: 1, height: 0, isFullScreen: false } },
    ],
    ['a clock from before time', 'show', { ...FRESH_SHOW, clock: { status: 'stopped', elapsed: -1 } }],
    ['a slot of no talk', 'show', { ...FRESH_SHOW, slot: 0 }],
    ['a run without its transcript', 'runs', { [ID]: { status: 'ended' } }],
    ['a storage of another kind', 'storage', 'lost'],
    ['a project without files', 'own', { id: 'x', name: '', argv: [], env: {}, packages: [], hook: null }],
  ])('%s', (_, name, value) => {
    expect(isSlice(name, value)).toBe(false);
  });
});

it('What was right is not looked at again, and what was wrong is', () => {
  const look = vi.fn((text: unknown) => typeof text === 'string');
  const schema = once(v.strictObject({ text: v.custom<string>(look) }));
  const right = { text: 'a' };
  for (const _ of [1, 2, 3]) expect(v.is(schema, right)).toBe(true);
  expect(look).toHaveBeenCalledOnce();
  const wrong = { text: 7 };
  for (const _ of [1, 2, 3]) expect(v.is(schema, wrong)).toBe(false);
  expect(look).toHaveBeenCalledTimes(4);
});

function fullInk(): readonly Stroke[] {
  const points = Array.from({ length: MOST_POINTS }, () => [0.5, 1, 0.25] as const);
  return Array.from({ length: 2 * MOST_STROKES }, () => ({ points }));
}
