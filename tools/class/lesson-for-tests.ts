import { NO_EVIDENCE } from '#evidence';
import type { PlayedLesson, TriedAttempt } from './lesson.ts';

function tried(task: string, changed: Partial<TriedAttempt>): TriedAttempt {
  const run = {
    ...{ runtime: 'CPython', command: 'python main.py', state: 'exited 1 in 0.42 s', milliseconds: 420 },
    ...{ said: "KeyError: 'x'\n", isCut: false, evidence: NO_EVIDENCE },
    ...{ exception: "KeyError: 'x'", raisedAt: { file: 'main.py', line: 2 } },
  };
  const nothing = { saw: '', says: '', edits: {}, accused: null, run };
  return { ...nothing, task, tries: 'something', passed: true, ...changed };
}

/** A lesson of two tasks that is nobody's. */
export const SMALL: PlayedLesson = {
  id: 'small',
  tasks: [
    {
      id: 'fix-it',
      kind: 'fix-it',
      attempts: [
        tried('fix-it', { edits: { 'main.py': 'print(1)\n' } }),
        tried('fix-it', { passed: false, saw: 'It exited 1.', says: 'Look at line 2.' }),
        tried('fix-it', { passed: false, saw: 'x'.repeat(900), says: 'y'.repeat(900) }),
      ],
    },
    {
      id: 'name-it',
      kind: 'name-the-culprit',
      attempts: [
        tried('name-it', {}),
        tried('name-it', {
          passed: false,
          saw: 'You named line 1 of `main.py`.',
          says: 'It is innocent.',
          accused: { file: 'main.py', line: 1 },
        }),
      ],
    },
  ],
};
