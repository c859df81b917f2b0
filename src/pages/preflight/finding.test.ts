import { expect, test } from 'vitest';
import { type Line, type Verdict, verdictOf } from './finding.ts';

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

test('it is a go only when every line was looked at', () => {
  expect(verdictOf([found('go'), waiting])).toBeNull();
  expect(verdictOf([found('go'), stopped])).toBeNull();
  expect(verdictOf([])).toBeNull();
  expect(verdictOf([found('go'), found('go')])).toBe('go');
});

test('what is to be minded does not stop the talk', () => {
  expect(verdictOf([found('go'), found('mind')])).toBe('mind');
});
