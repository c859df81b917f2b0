import { resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Case, findPlace, STAGES, type StageName, stageFiles } from '#case';
import { readEvidence } from '#evidence';
import { type Program, recordTranscript, type Transcript } from '#runtime';
import { createNodeRuntime } from '../../src/runtime/node.ts';
import { findNativePython } from './native-python.ts';
import { readCases } from './read-cases.ts';

const cases = await readCases(resolve('cases'));
const native = findNativePython();
const runtime = createNodeRuntime();
afterAll(() => runtime.dispose());

const interpreters: {
  name: string;
  run: (program: Program, watched: readonly string[]) => Promise<Transcript>;
}[] = [{ name: 'the embedded Python', run: runEmbedded }];
if ('missing' in native) console.warn(`The cases are not held against a native Python: ${native.missing}.`);
else interpreters.push({ name: `python3 ${native.version}`, run: native.run });

describe.each(cases.map((subject) => ({ id: subject.id, subject })))('the case $id', ({ subject }) => {
  describe.each(interpreters)('in $name', ({ run }) => {
    it.each(STAGES.filter((stage) => stage !== 'fixed'))('shows its symptom when %s', async (stage) => {
      const transcript = await run(...programOf(subject, stage));
      const { exitCode, prints } = subject.definition.symptom;
      expect(textOf(transcript)).toContain(prints);
      expect(transcript.exit?.ending).toEqual({ how: 'exited', code: exitCode });
    });

    it.each(['hook', 'modern'] as const)('names the culprit in the evidence of %s', async (stage) => {
      const transcript = await run(...programOf(subject, stage));
      const stacks = readEvidence(transcript, subject.definition.stacks).filter(
        ({ kind }) => kind === 'stack',
      );
      const importers = stacks.map(({ frames }) => frames.findLast(({ owner }) => owner === 'project'));
      const culprit = findPlace(stageFiles(subject, stage), subject.definition.culprit);
      expect(stacks.length).toBeGreaterThan(0);
      expect(importers).toContainEqual(expect.objectContaining(culprit));
    });

    it('has no symptom once it is fixed', async () => {
      const transcript = await run(...programOf(subject, 'fixed'));
      expect(textOf(transcript)).not.toContain(subject.definition.symptom.prints);
      expect(transcript.exit?.ending).toEqual({ how: 'exited', code: 0 });
      expect(readEvidence(transcript, subject.definition.stacks)).toEqual([]);
    });
  });
});

function programOf(subject: Case, stage: StageName): [Program, readonly string[]] {
  const { argv = ['main.py'], env = {}, stacks = [] } = subject.definition;
  const watched = stacks.flatMap(({ from }) => ('file' in from ? [from.file] : []));
  return [{ files: stageFiles(subject, stage), argv, env }, watched];
}

async function runEmbedded(program: Program): Promise<Transcript> {
  const { label } = await runtime.boot();
  return recordTranscript(await runtime.spawn(program), program, label).done;
}

function textOf({ dialogue }: Transcript): string {
  return dialogue.map(({ text }) => text).join('');
}
