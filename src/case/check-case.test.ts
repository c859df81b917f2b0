import { describe, expect, it } from 'vitest';
import { type Case, stageFiles } from './case.ts';
import { problemsOf } from './check-case.ts';
import { findPlace } from './place.ts';

const stage = { about: 'a stage', open: ['main.py'] as [string] };

function smallCase(
  changes: Partial<Case['folders']> = {},
  definition: Partial<Case['definition']> = {},
): Case {
  return {
    id: 'small',
    definition: {
      title: 'Small',
      order: 1,
      story: 'Nobody knows.',
      symptom: { exitCode: 1, prints: 'Error' },
      culprits: [{ file: 'guilty.py', code: 'spoil()' }],
      stages: { buggy: stage, hook: stage, fixed: stage, modern: stage },
      ...definition,
    },
    folders: {
      buggy: { 'main.py': 'import guilty\n', 'guilty.py': 'if True:\n    spoil()\n' },
      hook: { 'main.py': 'import inspect\nimport guilty\n' },
      fixed: { 'guilty.py': '\n' },
      modern: { 'site-packages/aaa.pth': 'import firstthing\n' },
      ...changes,
    },
  };
}

describe('a stage', () => {
  it('is the buggy project under what the stage adds or changes', () => {
    expect(stageFiles(smallCase(), 'modern')).toEqual({
      'main.py': 'import guilty\n',
      'guilty.py': 'if True:\n    spoil()\n',
      'site-packages/aaa.pth': 'import firstthing\n',
    });
  });

  it('leaves out what it removes', () => {
    const subject = smallCase(
      {},
      { stages: { buggy: stage, hook: stage, modern: stage, fixed: { ...stage, removes: ['guilty.py'] } } },
    );
    expect(
      Object.keys(stageFiles({ ...subject, folders: { ...subject.folders, fixed: {} } }, 'fixed')),
    ).toEqual(['main.py']);
  });
});

describe('a case folder', () => {
  it('is sound when everything that it names is there', () => {
    expect(problemsOf(smallCase())).toEqual([]);
  });

  it.each([
    ['lacks main.py', smallCase({ buggy: { 'guilty.py': 'spoil()' } }), 'cases/small/buggy/main.py: missing'],
    [
      'changes nothing in an overlay',
      smallCase({ fixed: {} }),
      'cases/small/fixed: deletes nothing and adds nothing',
    ],
    [
      'copies a file unchanged',
      smallCase({ hook: { 'main.py': 'import guilty\n' } }),
      'cases/small/hook/main.py: the same as in buggy/',
    ],
    [
      'names a culprit that is not there',
      smallCase({}, { culprits: [{ file: 'guilty.py', code: 'x' }] }),
      'stands 0 times',
    ],
    [
      'names a culprit file that is not there',
      smallCase({}, { culprits: [{ file: 'no.py', code: 'x' }] }),
      "culprit's file no.py",
    ],
    [
      'opens a file that the stage lacks',
      smallCase(
        {},
        { stages: { buggy: { ...stage, open: ['gone.py'] }, hook: stage, fixed: stage, modern: stage } },
      ),
      'stage buggy opens gone.py',
    ],
    [
      'removes what was never there',
      smallCase(
        {},
        { stages: { buggy: stage, hook: stage, modern: stage, fixed: { ...stage, removes: ['gone.py'] } } },
      ),
      'stage fixed removes gone.py',
    ],
  ])('is refused when it %s', (_, subject, reason) => {
    expect(problemsOf(subject).join('\n')).toContain(reason);
  });
});

describe('a place', () => {
  it('is found by its text, however it is indented', () => {
    expect(findPlace(smallCase().folders.buggy ?? {}, { file: 'guilty.py', code: 'spoil()' })).toEqual({
      file: 'guilty.py',
      line: 2,
    });
  });

  it('is gone when an edit took it away', () => {
    expect(findPlace({ 'guilty.py': 'pass' }, { file: 'guilty.py', code: 'spoil()' })).toBeNull();
  });
});
