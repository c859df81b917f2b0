import { expect, test } from 'vitest';
import type { Check, Line } from './finding.ts';
import { lookAt } from './look-at.ts';

const check = (name: string, look: Check['look']): Check => ({ name, look });
const go = check('good', async () => ({ verdict: 'go', says: 'well' }));

async function linesOf(checks: readonly Check[], signal = new AbortController().signal): Promise<Line[]> {
  const lines: Line[] = [];
  await lookAt(checks, signal, (index, line) => (lines[index] = line));
  return lines;
}

test('each check is looked at, and one that breaks is a no-go that hides none behind it', async () => {
  const broken = check('broken', async () => {
    throw new Error('It fell apart.');
  });
  const lines = await linesOf([broken, go]);
  expect(lines).toMatchObject([
    { status: 'found', finding: { verdict: 'no-go', says: 'It fell apart.' } },
    { status: 'found', finding: { verdict: 'go' } },
  ]);
});

test('a stop ends a check that hangs, and what follows was not looked at', async () => {
  const stopping = new AbortController();
  const hangs = check('hangs', () => {
    stopping.abort();
    return new Promise(() => {});
  });
  expect(await linesOf([go, hangs, go], stopping.signal)).toMatchObject([
    { status: 'found' },
    { status: 'stopped' },
    { status: 'stopped' },
  ]);
});
