import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findNativePython } from '../tools/cases/native-python.ts';
import { createNodeRuntime } from '../tools/python/node-runtime.ts';
import { linesOnlyIn } from './outcome.ts';
import { settings } from './programs.ts';
import { type ParityProgram, readPrograms } from './read-programs.ts';
import { runEmbedded, runNative } from './run.ts';
import { lackingByRow } from './surface/read-surface.ts';

const programs = readPrograms(resolve(import.meta.dirname, 'programs'));
const documented = readFileSync(resolve(import.meta.dirname, '../docs/python-differences.md'), 'utf8');
const found = findNativePython();
const native = 'missing' in found ? null : found;
const runtime = createNodeRuntime('as in a browser');
afterAll(() => runtime.dispose());

const alike = programs.filter((program) => !program.settings.difference);
const different = programs.filter((program) => program.settings.difference);

describe.concurrent('the embedded Python does what python3 does', () => {
  for (const program of alike)
    it.skipIf(!isComparable(program))(program.id, async ({ expect }) => {
      const { embedded, atTheDesk } = await runBoth(program);
      expect(embedded).toEqual(atTheDesk);
    });
});

describe.concurrent('it does the same while its steps are recorded', () => {
  for (const each of programs)
    it(each.id, async ({ expect }) => {
      const steps = { ...each, program: { ...each.program, steps: true } } as const;
      const [plain, recorded] = await Promise.all([embeddedOf(each), runEmbedded(runtime, steps)]);
      expect(recorded).toEqual(plain);
    });
});

describe('it prints what it has to, whatever python3 there is', () => {
  it.each(programs.filter(({ expected }) => expected !== null))('$id', async (program) => {
    expect((await embeddedOf(program)).stdout).toBe(program.expected);
  });
});

describe.concurrent('it differs only as documented', () => {
  for (const program of different)
    it.skipIf(!isComparable(program))(program.id, async ({ expect }) => {
      const { embedded, atTheDesk } = await runBoth(program);
      expect(linesOnlyIn(embedded, atTheDesk)).toEqual(program.settings.difference?.embedded);
    });

  it('and the page that lists the differences lists these and no others', () => {
    const listed = [...documented.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, id]) => id);
    const shown = new Set([
      ...different.map((program) => program.settings.difference?.id),
      ...lackingByRow().keys(),
    ]);
    expect(listed.sort()).toEqual([...shown].sort());
  });
});

it('the table names only programs that exist', () => {
  const names = programs.map(({ id }) => id);
  expect(names).toEqual(expect.arrayContaining(Object.keys(settings)));
});

/** Whether there is a `python3` here that is new enough for a program. */
function isComparable({ settings: { since = 0 } }: ParityProgram): boolean {
  return native !== null && Number(native.version.split('.')[1]) >= since;
}

const runs = new Map<string, ReturnType<typeof runEmbedded>>();

/** Each program runs once, however many compare with it. */
function embeddedOf(program: ParityProgram): ReturnType<typeof runEmbedded> {
  const run = runs.get(program.id) ?? runEmbedded(runtime, program);
  runs.set(program.id, run);
  return run;
}

/** Both at the same time. */
async function runBoth(program: ParityProgram) {
  if (!native) throw new Error('There is no python3 to compare with.');
  const [embedded, atTheDesk] = await Promise.all([embeddedOf(program), runNative(native, program)]);
  return { embedded, atTheDesk };
}
