import { expect, it } from 'vitest';
import { hasMovedOn, withOffer } from './taken.ts';

const PREPARED = { 'main.py': 'import a\nimport b\nrun()\nend()\n', 'a.py': 'pass\n' };
const SEEN = 'import a\nimport b\nprint(1)\nrun()\nend()\n';
const OFFER = { base: { 'main.py': SEEN }, edits: { 'main.py': SEEN.replace('import b\n', '') } };

it('An offer is taken as it is where nothing has changed since', () => {
  expect(withOffer(OFFER, PREPARED, { 'main.py': SEEN })).toEqual(OFFER.edits);
  expect(hasMovedOn(OFFER, PREPARED, { 'main.py': SEEN })).toBe(false);
});

it('What the learner changed meanwhile stays, in that file and in others', () => {
  const edits = { 'main.py': SEEN.replace('end()', 'end(2)'), 'a.py': 'x = 1\n' };
  expect(withOffer(OFFER, PREPARED, edits)).toEqual({
    'main.py': 'import a\nprint(1)\nrun()\nend(2)\n',
    'a.py': 'x = 1\n',
  });
  expect(hasMovedOn(OFFER, PREPARED, edits)).toBe(true);
});

it('A file that the instructor saw as it was prepared is compared with that', () => {
  const offer = { base: {}, edits: { 'a.py': 'x = 2\n' } };
  expect(withOffer(offer, PREPARED, {})).toEqual({ 'a.py': 'x = 2\n' });
});

it('What is as it was prepared afterwards is no edit any more', () => {
  const offer = { base: { 'a.py': 'x = 1\n' }, edits: { 'a.py': 'pass\n' } };
  expect(withOffer(offer, PREPARED, { 'a.py': 'x = 1\n' })).toEqual({});
});

it('A new file comes whole', () => {
  expect(withOffer({ base: {}, edits: { 'hook.py': 'import sys\n' } }, PREPARED, {})).toEqual({
    'hook.py': 'import sys\n',
  });
});
