import { describe, expect, it } from 'vitest';
import { type Case, stageFiles } from './case.ts';
import { problemsOf } from './check-case.ts';
import { findPlace } from './project-files.ts';

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
      'is 0 times',
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

describe('a case on an installed package', () => {
  const file = 'site-packages/shop/models.py';
  const wide = `    raise RuntimeError(${'"so wide", '.repeat(10)})`;
  const library = { [file]: `def save():\n${wide}\n` };
  const definition = { packages: ['shop'], culprits: [{ file, code: 'def save():' }] as const };
  const overlay = (text: string) => smallCase({ hook: { [file]: text } }, definition);

  it('may name a line of it as the culprit', () => {
    expect(problemsOf({ ...smallCase({}, definition), library })).toEqual([]);
    const other = { ...definition, culprits: [{ file, code: 'def load():' }] as const };
    expect(problemsOf({ ...smallCase({}, other), library })).toEqual([
      expect.stringContaining(`"def load():" is 0 times in ${file}`),
    ]);
  });

  it('may change a file of it, wide lines and all, but add none', () => {
    expect(problemsOf({ ...overlay(`trace()\ndef save():\n${wide}\n`), library })).toEqual([]);
    expect(problemsOf({ ...overlay(`${wide}  # ours\ndef save():\n`), library })).toEqual([
      expect.stringContaining(`${file}:1: wider than 80 columns`),
    ]);
  });

  it('may not hold a copy of what is installed', () => {
    expect(problemsOf({ ...overlay(library[file] ?? ''), library })).toEqual([
      expect.stringContaining(`${file}: the same as it is installed`),
    ]);
  });

  it('is sound, as far as one can tell, where the package could not be had', () => {
    expect(problemsOf(overlay(`trace()\ndef save():\n${wide}\n`))).toEqual([]);
  });
});
