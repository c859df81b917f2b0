import { expect, it } from 'vitest';
import { smallCase } from '../../../../case/case-for-tests.ts';
import { withStage } from './stage-over.ts';

const FOUND = 'import a\n\n\ndef run():\n    a.go()\n\n\ndef end():\n    pass\n\n\nrun()\n';
const subject = smallCase({
  buggy: { 'main.py': FOUND, 'a.py': 'def go(): ...\n' },
  hook: { 'main.py': `import trace\n${FOUND}` },
  fixed: { 'a.py': 'def go(): pass\n' },
});

it('A stage is laid over files that the learner has left alone', () => {
  expect(withStage(subject, 'buggy', 'hook', {})).toEqual({
    edits: { 'main.py': `import trace\n${FOUND}` },
    replaced: [],
  });
});

it('What the learner wrote elsewhere in the same file stays', () => {
  const mine = FOUND.replace('    pass', '    print("end")');
  expect(withStage(subject, 'buggy', 'hook', { 'main.py': mine })).toEqual({
    edits: { 'main.py': `import trace\n${mine}` },
    replaced: [],
  });
});

it('Where the learner’s lines stand in its way, the stage’s own are taken, and that is said', () => {
  const { edits, replaced } = withStage(subject, 'buggy', 'fixed', { 'a.py': 'class Go: ...\n' });
  expect(edits).toEqual({ 'a.py': 'def go(): pass\n' });
  expect(replaced).toEqual(['a.py']);
});
