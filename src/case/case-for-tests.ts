import type { Case } from './case.ts';

const stage = { about: '', open: ['main.py'] as [string] };

/** A case with nothing to it but its files, for tests that are about something else. */
export function smallCase(folders: Case['folders'], id = 'small'): Case {
  return {
    id,
    definition: {
      title: '',
      order: 1,
      story: '',
      symptom: { exitCode: 1, prints: '' },
      culprits: [{ file: 'main.py', code: 'x' }],
      stages: { buggy: stage, hook: stage, fixed: stage, modern: stage },
    },
    folders,
  };
}
