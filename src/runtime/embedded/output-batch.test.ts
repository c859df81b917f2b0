import { expect, test } from 'vitest';
import type { OutputChunk } from '../process.ts';
import { createOutputBatch } from './output-batch.ts';

function record() {
  const sent: (readonly OutputChunk[])[] = [];
  const clock = { now: 0 };
  const batch = createOutputBatch(
    (chunks) => sent.push(chunks),
    () => clock.now,
  );
  const write = (text: string, stream: OutputChunk['stream'] = 'stdout') =>
    batch.write(stream, new TextEncoder().encode(text));
  return { sent, clock, batch, write };
}

test('a program that prints little has each write sent at once', () => {
  const { sent, write } = record();
  write('a');
  write('b', 'stderr');
  expect(sent).toEqual([[{ stream: 'stdout', text: 'a' }], [{ stream: 'stderr', text: 'b' }]]);
});

test('a flood is sent in few messages, and all of it', () => {
  const { sent, batch, write } = record();
  for (let line = 0; line < 100_000; line += 1) write('0123456789');
  batch.end();
  expect(sent.length).toBeLessThan(80);
  expect(sent.flat().reduce((length, chunk) => length + chunk.text.length, 0)).toBe(1_000_000);
});

test('what waits goes out when its time has come, in the order of writing', () => {
  const { sent, clock, batch, write } = record();
  for (let line = 0; line < 60; line += 1) write('.');
  const before = sent.length;
  write('a');
  write('b', 'stderr');
  write('c');
  batch.flushIfDue();
  expect(sent).toHaveLength(before);
  clock.now = 100;
  batch.flushIfDue();
  expect(sent.at(-1)?.map((chunk) => chunk.text)).toEqual(['..........a', 'b', 'c']);
});

test('one write may be longer than a batch', () => {
  const { sent, batch, write } = record();
  write('x'.repeat(200_000));
  batch.end();
  expect(sent.flat().reduce((length, chunk) => length + chunk.text.length, 0)).toBe(200_000);
});
