import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createNodeRuntime } from '../../src/runtime/node.ts';
import { findNativePython } from '../cases/native-python.ts';
import { linesOf, linesOnlyIn } from './outcome.ts';
import { settings } from './programs.ts';
import { type ParityProgram, readPrograms } from './read-programs.ts';
import { runEmbedded, runNative } from './run.ts';

const programs = readPrograms(resolve(import.meta.dirname, 'programs'));
const documented = readFileSync(resolve(import.meta.dirname, '../../docs/python-differences.md'), 'utf8');
const found = findNativePython();
const native = 'missing' in found ? null : found;
if ('missing' in found) console.warn(`Programs only run in the embedded Python: ${found.missing}.`);
const runtime = createNodeRuntime();
afterAll(() => runtime.dispose());

const alike = programs.filter((program) => !program.settings.difference);
const different = programs.filter((program) => program.settings.difference);

describe('the embedded Python does what python3 does', () => {
  it.each(alike)('$id', async (program) => {
    const { embedded, atTheDesk } = await runBoth(program);
    if (program.expected !== null) expect(embedded.stdout).toBe(program.expected);
    if (atTheDesk !== null) expect(embedded).toEqual(atTheDesk);
    else expect(embedded.exitCode).toBeTypeOf('number');
  });
});

describe('it differs only as documented', () => {
  it.each(different)('$id', async (program) => {
    const { embedded, atTheDesk } = await runBoth(program);
    const listed = program.settings.difference?.embedded ?? [];
    if (atTheDesk !== null) expect(linesOnlyIn(embedded, atTheDesk)).toEqual(listed);
    else expect(linesOf(embedded)).toEqual(expect.arrayContaining([...listed]));
  });

  it('and the page that lists the differences lists these and no others', () => {
    const listed = [...documented.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, id]) => id);
    const shown = new Set(different.map((program) => program.settings.difference?.id));
    expect(listed.sort()).toEqual([...shown].sort());
  });
});

it('the table names only programs that exist', () => {
  const names = programs.map(({ id }) => id);
  expect(names).toEqual(expect.arrayContaining(Object.keys(settings)));
});

/** Both at the same time; `atTheDesk` is `null` where no native Python is new enough. */
async function runBoth(program: ParityProgram) {
  const { since = 0 } = program.settings;
  const isComparable = native !== null && Number(native.version.split('.')[1]) >= since;
  const [embedded, atTheDesk] = await Promise.all([
    runEmbedded(runtime, program),
    isComparable ? runNative(native, program) : null,
  ]);
  return { embedded, atTheDesk };
}
