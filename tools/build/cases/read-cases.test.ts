import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { CaseDefinition } from '#case';
import { type ImportDefinition, readCases } from './read-cases.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const stage = { about: '', open: ['main.py'] as [string] };
const definition: CaseDefinition = {
  title: 'Small',
  order: 1,
  story: 'Nobody knows.',
  symptom: { exitCode: 1, prints: 'Error' },
  culprits: [{ file: 'main.py', code: 'spoil()' }],
  stages: { buggy: stage, hook: stage, fixed: stage, modern: stage },
};
const sound = {
  'small/case.ts': '',
  'small/buggy/main.py': 'spoil()\n',
  'small/buggy/__pycache__/main.cpython-314.pyc': 'x',
  'small/hook/main.py': 'print()\nspoil()\n',
  'small/fixed/main.py': '\n',
  'small/modern/site-packages/aaa.pth': 'import firstthing\n',
};

function read(files: Record<string, string>, load: ImportDefinition = async () => ({ default: definition })) {
  const folder = mkdtempSync(join(tmpdir(), 'cases-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return readCases(folder, load);
}

describe('the folder of the cases', () => {
  it('is read with every stage, and without what Python left there', async () => {
    const [subject] = await read(sound);
    expect(Object.keys(subject?.folders.buggy ?? {})).toEqual(['main.py']);
    expect(subject?.folders.modern).toEqual({ 'site-packages/aaa.pth': 'import firstthing\n' });
  });

  it.each([
    [
      'lacks main.py',
      { 'small/buggy/main.py': undefined, 'small/buggy/other.py': '' },
      'cases/small/buggy/main.py: missing',
    ],
    [
      'has a stage that nobody knows',
      { 'small/hook-again/main.py': '' },
      'cases/small/hook-again: not a stage. The stages in case.ts are buggy, hook',
    ],
    [
      'has an overlay without effect',
      { 'small/fixed/main.py': undefined },
      'cases/small/fixed: deletes nothing and adds nothing',
    ],
    ['lacks case.ts', { 'small/case.ts': undefined }, 'cases/small/case.ts: missing'],
  ])('is refused when a case %s', async (_, changes, reason) => {
    const files = Object.entries({ ...sound, ...changes }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    );
    await expect(read(Object.fromEntries(files))).rejects.toThrow(reason);
  });

  it('is refused when a case.ts lacks a stage, with the place', async () => {
    const { hook: _, ...stages } = definition.stages;
    const load = async () => ({ default: { ...definition, stages } as CaseDefinition });
    await expect(read(sound, load)).rejects.toThrow('cases/small/case.ts: stages.hook: expected');
  });

  it('is refused when a case.ts cannot be read, with the reason', async () => {
    const load = () => Promise.reject(new Error('Unexpected token'));
    await expect(read(sound, load)).rejects.toThrow('cases/small/case.ts: Unexpected token');
  });
});
