import { Terminal } from '@xterm/xterm';
import { expect, test } from 'vitest';
import { refuseEndlessRepeats } from './refused-sequences.ts';

async function firstRowAfter(...texts: readonly string[]) {
  const terminal = new Terminal({ cols: 20, rows: 4, allowProposedApi: true });
  refuseEndlessRepeats(terminal);
  for (const text of texts) await new Promise<void>((done) => terminal.write(text, done));
  return terminal.buffer.active.getLine(0)?.translateToString(true);
}

test.each([...'@ILMPSTXZb'])('CSI 2147483647 %s is not obeyed', async (final) => {
  expect(await firstRowAfter(`a\x1b[2147483647${final}b`)).toBe('ab');
  expect(await firstRowAfter('a\x1b[21474\x00', `83647${final}b`)).toBe('ab');
  expect(await firstRowAfter(`a\x9b2147483647${final}b`)).toBe('ab');
});

test('what can be meant is obeyed', async () => {
  expect(await firstRowAfter('a\x1b[3bc')).toBe('aaaac');
  expect(await firstRowAfter('abc\r\x1b[2Pd')).toBe('d');
  expect(await firstRowAfter('a\x1b[Ib')).toBe('a       b');
});
