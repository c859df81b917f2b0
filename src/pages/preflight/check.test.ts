import { expect, test } from 'vitest';
import { type Check, type Line, runChecks, type Verdict, verdictOf } from './check.ts';

const found = (verdict: Verdict): Line => ({
  name: verdict,
  status: 'found',
  finding: verdict === 'go' ? { verdict, says: '' } : { verdict, says: '', todo: '' },
});
const waiting: Line = { name: 'later', status: 'waiting' };
const stopped: Line = { name: 'later', status: 'stopped' };

test('one no-go is a no-go, as soon as it is found', () => {
  expect(verdictOf([found('go'), found('no-go'), waiting])).toBe('no-go');
});

test('it is a go only when every line was checked', () => {
  expect(verdictOf([found('go'), waiting])).toBeNull();
  expect(verdictOf([found('go'), stopped])).toBeNull();
  expect(verdictOf([])).toBeNull();
  expect(verdictOf([found('go'), found('go')])).toBe('go');
});

test('a caution does not stop the talk', () => {
  expect(verdictOf([found('go'), found('caution')])).toBe('caution');
});

const check = (name: string, run: Check['run']): Check => ({ name, run });
const go = check('good', async () => ({ verdict: 'go', says: 'well' }));

async function linesOf(checks: readonly Check[], signal = new AbortController().signal): Promise<Line[]> {
  const lines: Line[] = [];
  await runChecks(checks, signal, (index, line) => (lines[index] = line));
  return lines;
}

test('every check runs, and one that throws is a no-go that does not hide the next', async () => {
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
