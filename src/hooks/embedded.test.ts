import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { readPrintedStacks } from '#evidence';
import { recordTranscript } from '#runtime';
import { createNodeRuntime } from '../runtime/node/index.ts';
import { ASKED } from './fixtures/asked.ts';
import { generate } from './generate.ts';
import { HOOKS } from './shelf.ts';

const LIBRARY = new URL('./fixtures/library/', import.meta.url);
const project = Object.fromEntries(
  readdirSync(LIBRARY, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.py'))
    .map((path) => [path, readFileSync(new URL(path, LIBRARY), 'utf8')]),
);

describe('a hook on the Python of the page', () => {
  const runtime = createNodeRuntime();
  afterAll(() => runtime.dispose());

  for (const { id, values, names } of ASKED) {
    it(`${id} leaves evidence that ends at its lines`, async () => {
      const hook = HOOKS.find((each) => each.id === id);
      const generated = hook && generate(hook, values);
      if (!generated?.ok) throw new Error(`no ${id}: ${JSON.stringify(generated)}`);
      const program = { files: { ...project, ...generated.files }, argv: ['main.py'], env: {} };
      const process = await runtime.spawn(program);
      const transcript = await recordTranscript(process, program, 'test').done;
      expect(transcript.exit?.ending).toEqual({ how: 'exited', code: 0 });
      const ends = readPrintedStacks(transcript).map(({ frames }) => frames.at(-1));
      for (const [file, line, name] of names)
        expect(ends).toContainEqual(expect.objectContaining({ file, line, function: name }));
    });
  }
});
