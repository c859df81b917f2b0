import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { stagesOf } from '#case';
import { checkStage, playStage } from '#evidence';
import { readCases } from '../build/cases/read-cases.ts';
import { createNodeRuntime } from '../python/node-runtime.ts';
import { playNatively } from './check-stages.ts';
import { findNativePython } from './native-python.ts';
import { main } from './new-case.ts';

// Inside of the project: a case.ts imports from it.
mkdirSync(resolve('.generated'), { recursive: true });
const root = mkdtempSync(resolve('.generated', 'cases-'));
const runtime = createNodeRuntime();
vi.spyOn(console, 'log').mockImplementation(() => {});
afterAll(() => {
  runtime.dispose();
  rmSync(root, { recursive: true });
});

describe('a new case', () => {
  it('is one that passes the check, and has its recordings', async () => {
    await main(['slow-cache'], root);
    const [subject] = await readCases(root);
    if (!subject) throw new Error('no case was made');
    const native = findNativePython();
    for (const stage of stagesOf(subject.definition)) {
      const runs = [await playStage(runtime, subject, stage)];
      const beside = 'missing' in native ? null : await playNatively(native, subject, stage);
      for (const transcript of beside ? [...runs, beside] : runs)
        expect(checkStage(subject, stage, transcript).problems).toEqual([]);
    }
    expect(readdirSync(join(root, 'slow-cache', 'recordings')).sort()).toEqual(
      ['buggy.json', 'buggy.steps', 'fixed.json', 'hook.json', 'modern.json'].sort(),
    );
  });

  it('does not take the place of one that is there', async () => {
    cpSync(join(root, 'slow-cache'), join(root, 'mine'), { recursive: true });
    await expect(main(['mine'], root)).rejects.toThrow('cases/mine is there already');
  });

  it.each(['', '../x', 'Big', 'a b', 'a_b'])('is not made under the name "%s"', async (id) => {
    await expect(main([id], root)).rejects.toThrow('no name for a case');
  });
});
