import { afterAll, expect, it, test } from 'vitest';
import { findNativePython } from '../../tools/cases/native-python.ts';
import { createNodeRuntime } from '../../tools/python/node-runtime.ts';
import { outcomeOf } from '../outcome.ts';
import { runEmbedded } from '../run.ts';
import { beyond, CPYTHON, lackingByRow, more, PRINT_SURFACE, readSurface } from './read-surface.ts';

const program = { files: { 'main.py': PRINT_SURFACE }, argv: ['-I', 'main.py'], env: {} };
const found = findNativePython();
const native = 'missing' in found ? null : found;
const runtime = createNodeRuntime();
afterAll(() => runtime.dispose());

test('the modules and names of the embedded Python are those of CPython, but for what the list names', async () => {
  const { stdout } = await runEmbedded(runtime, { id: 'surface', program, settings: {}, expected: null });
  const [embedded, cpython] = [readSurface(stdout), readSurface(CPYTHON)];
  expect(byName(beyond(cpython, embedded))).toEqual(byName([...lackingByRow().values()].flat()));
  expect(byName(beyond(embedded, cpython))).toEqual(byName(more()));
});

it.skipIf(native === null || versionIn(CPYTHON) !== native.version)(
  'a CPython of this version has the names that are kept',
  async () => {
    if (native) expect(outcomeOf(await native.run(program, [])).stdout).toBe(CPYTHON);
  },
);

function versionIn(printed: string): string | undefined {
  return printed.split('\n')[0]?.split(' ')[1];
}

/** `module.name` for each. A module may have two rows: `os` lacks names of files and of the system. */
function byName(lines: readonly string[]): string[] {
  return lines
    .flatMap((line) => {
      const [module = '', ...names] = line.split(' ');
      return names.length > 0 ? names.map((name) => `${module}.${name}`) : [module];
    })
    .sort();
}
