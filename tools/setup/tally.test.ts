import { expect, it } from 'vitest';
import { atTheEnd, listenForCounts, readTally, remark, soFar } from './tally.ts';

const counts = { passed: 12, failed: 1, skipped: 2 };

it('is understood as it was printed, however it is cut in pieces', () => {
  const heard: unknown[] = [];
  const listen = listenForCounts((...what) => heard.push(what));
  for (const piece of `··${soFar(counts, 280)}\n·${soFar({ ...counts, passed: 13 })}\n·`.split(/(?<=s)/))
    listen(piece);
  expect(heard).toEqual([
    [counts, 280],
    [{ ...counts, passed: 13 }, undefined],
  ]);
});

it('has what a runner came to and remarks, and leaves what else it said', () => {
  const remarks = remark('no Safari here\n| a | b |');
  const output = `··${soFar(counts, 280)}\n··\nx is not y\n${remarks}\n${atTheEnd({ ...counts, skipped: 0 })}\n`;
  expect(readTally(output)).toEqual({
    counts: { passed: 12, failed: 1, skipped: 0 },
    remarks: ['no Safari here', '| a | b |'],
    output: '····\nx is not y\n12 passed, 1 failed\n',
  });
});

it('has no counts of a runner that did not get to its end', () => {
  expect(readTally(`${soFar(counts)}\nout of memory\n`).counts).toBeUndefined();
});
