import { expect, test } from 'vitest';
import { cpuClock } from '../../case/cpu-clock-for-tests.ts';
import { createLineReader, linesOf } from './lines.ts';

function read(text: string, pieceLength: number) {
  const messages: unknown[] = [];
  let floods = 0;
  const reader = createLineReader(
    '@from-python',
    (message) => messages.push(message),
    () => floods++,
  );
  for (let at = 0; at < text.length; at += pieceLength) reader.add(text.slice(at, at + pieceLength));
  return { messages, noise: reader.noise(), floods };
}

const message = { type: 'output', text: `Grüße 木 🌿 \u0000\u0003\u007f "quoted" \\ ${'long '.repeat(700)}` };

test('lines are short printable ASCII, and give back what was sent', () => {
  const lines = linesOf('@from-python', message);
  expect(lines).toMatch(/^[\x20-\x7e\n]*$/);
  expect(Math.max(...lines.split('\n').map((line) => line.length))).toBeLessThan(1024);
  expect(read(lines, 100_000)).toEqual({ messages: [message], noise: '', floods: 0 });
});

test.each([1, 2, 3, 7, 999])(
  'messages survive being cut every %i characters, by a terminal with carriage returns',
  (length) => {
    const lines = linesOf('@from-python', message) + linesOf('@from-python', [2]);
    expect(read(lines.replaceAll('\n', '\r\n'), length).messages).toEqual([message, [2]]);
  },
);

test('an echo of what was typed, warnings and prompts are no messages; the last of them are kept', () => {
  const echo = linesOf('@to-python', message);
  const text = `(node:7) Warning: hm\n${echo}$ ${linesOf('@from-python', 1)}Segmentation fault`;
  const { messages, noise } = read(text, 50);
  expect(messages).toEqual([1]);
  expect(noise).toMatch(/\$ \nSegmentation fault$/);
  expect(noise.length).toBeLessThan(2_100);
});

test('a line with our mark that is no message is reported', () => {
  expect(read('@from-python {"type":.\n@from-python 1\n', 9).messages).toEqual([null, null]);
});

test('megabytes without a message are a flood, however they come', () => {
  expect(read('x'.repeat(9_000_000), 1_000_000).floods).toBeGreaterThan(0);
  expect(read('noise\n'.repeat(1_500_000), 1_000_000).floods).toBeGreaterThan(0);
  const some = `${'noise\n'.repeat(100_000)}${linesOf('@from-python', 1)}`.repeat(20);
  expect(read(some, 1_000_000).floods).toBe(0);
});

test('a flood of carriage returns is read at once, and those before a line end belong to it', () => {
  const spent = cpuClock();
  read(`${'\r'.repeat(300_000)}x`, 1_000_000);
  expect(spent()).toBeLessThan(3_000);
  expect(read('@from-python 1.\r\r\n', 100).messages).toEqual([1]);
});
