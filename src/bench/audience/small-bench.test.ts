import * as v from 'valibot';
import { expect, it } from 'vitest';
import { benchId } from '#case';
import { type Clue, type Evidence, NO_EVIDENCE } from '#evidence';
import { type FollowedBench, MOST_BYTES, ScreenSchema } from '../../room/index.ts';
import { bytesOf } from './bytes-of.ts';
import { smallBench } from './small-bench.ts';

const BENCH: FollowedBench = {
  id: benchId('sys-path', 'buggy', 'lesson'),
  ...{ edits: { 'main.py': 'x\n' }, openFile: 'main.py', marked: null, evidence: null, culprits: [] },
  run: {
    ...{ status: 'ended', runtime: 'CPython', state: 'exited 1 in 0.4 s', command: 'python main.py' },
    ...{ said: 'so it is\n', isCut: false, typed: '', isWaiting: false },
  },
  ...{ isOutdated: false, walked: null, leftOut: '' },
};
const clue: Clue = { kind: 'leftover', title: 'é'.repeat(8_000), paths: ['/tmp/a'], frames: [] };
const evidence: Evidence = { ...NO_EVIDENCE, clues: Array.from({ length: 12 }, () => clue) };

it('A bench that fits is left as it is', () => {
  expect(smallBench(BENCH, MOST_BYTES.screen)).toBe(BENCH);
});

it('Exhibits go before files, and what is left out is said', () => {
  const small = smallBench({ ...BENCH, evidence }, MOST_BYTES.screen);
  expect(bytesOf(small)).toBeLessThanOrEqual(MOST_BYTES.screen);
  expect(small.edits).toEqual(BENCH.edits);
  expect(small.evidence).toMatchObject({ leftOut: 11 });
  expect(small.leftOut).toContain('left out');
});

it('Of too many files the one in front is kept', () => {
  const edits = {
    'main.py': 'x'.repeat(20_000),
    'a.py': 'a'.repeat(30_000),
    'b.py': 'b'.repeat(30_000),
    'c.py': 'c',
  };
  expect(Object.keys(smallBench({ ...BENCH, edits }, MOST_BYTES.screen).edits)).toEqual(['main.py', 'c.py']);
});

it('Whatever there is, it can be sent', () => {
  const edits = { 'main.py': '漢'.repeat(60_000), 'a.py': 'é'.repeat(60_000) };
  const run = { ...BENCH.run, said: '漢'.repeat(30_000) };
  const bench = smallBench({ ...BENCH, edits, run, evidence }, MOST_BYTES.screen - 2_000);
  expect(bytesOf({ task: 'hook', bench, at: null, told: {} })).toBeLessThanOrEqual(MOST_BYTES.screen);
  expect(v.is(ScreenSchema, { task: 'hook', bench, at: null, told: {} })).toBe(true);
});
