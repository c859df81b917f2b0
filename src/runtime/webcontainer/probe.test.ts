import { afterAll, expect, test } from 'vitest';
import { createNodeRuntime } from '../../../tools/python/node-runtime.ts';
import type { Runtime } from '../runtime.ts';
import { prove } from './probe.ts';

const python = createNodeRuntime();
afterAll(() => python.dispose());

test('our own Python passes', async () => {
  await expect(prove(python)).resolves.toBeUndefined();
});

test('one that prints another character does not, and is quoted', async () => {
  const wrong: Runtime = {
    ...python,
    async spawn(program) {
      const process = await python.spawn(program);
      const broken = new TransformStream({
        transform: (chunk, controller) =>
          controller.enqueue({ ...chunk, text: chunk.text.replace('木', '\ufffd') }),
      });
      return { ...process, output: process.output.pipeThrough(broken) };
    },
  };
  await expect(prove(wrong)).rejects.toThrow(
    'gave "stdout: Grüße, Zoë 🐍 \ufffd 🌿\n" instead of "stdout: Grüße',
  );
});
