import { resolve } from 'node:path';
import type { Case } from '#case';
import { readCases } from '../build/cases/read-cases.ts';
import { whyMissing } from '../packages/ensure-packages.ts';
import { ensureAndSay } from '../python/say-packages.ts';
import { paint } from '../setup/say.mjs';
import { atTheEnd, soFar } from '../setup/tally.ts';
import { checkAttempts, readAttempts } from './check-attempts.ts';
import { pythonProblems } from './check-python.ts';
import { checkStages } from './check-stages.ts';
import { findNativePython, type NativePython } from './native-python.ts';
import { outcomeOf, type Row } from './row.ts';
import { createRuntimes, type Runtimes } from './runtimes.ts';

const ROOT = resolve('cases');
/** Programs that run at a time. */
const AT_A_TIME = 2;

/**
 * `npm run check:cases [-- <ids>]`: runs every stage of every case in the embedded Python and in `python3`, and prints what
 * each came to; then makes the attempts at the tasks of its lesson. Ends with 1 if anything is not as the case says.
 */
export async function main(ids: readonly string[]): Promise<void> {
  const { roots } = await ensureAndSay();
  const cases = await readCases(ROOT, undefined, ids);
  const found = findNativePython();
  const native = 'missing' in found ? null : found;
  const counts = { passed: 0, failed: 0, skipped: 0 };
  if ('missing' in found) {
    console.log(`  Not compared with a native Python: ${found.missing}.\n`);
    counts.skipped += 1;
  }
  const runtimes = createRuntimes(AT_A_TIME);
  try {
    const checks: { readonly id: string; readonly rows: readonly Promise<Row>[] }[] = [];
    // All are begun at once, so that no runtime waits at the end of a case; they are shown one after the other.
    for (const subject of cases) {
      const missing = (subject.definition.packages ?? []).filter((name) => !(name in roots));
      const rows = missing.length > 0 ? missing.map(notRun) : await check(subject, runtimes, native);
      for (const row of rows) row.then((ended) => count(counts, ended)).catch(() => {});
      checks.push({ id: subject.id, rows });
    }
    for (const { id, rows } of checks) {
      console.log(`  ${paint.bold(id)}`);
      for (const row of rows) show(await row);
    }
  } finally {
    runtimes.dispose();
  }
  console.log(`\n${atTheEnd(counts)}`);
  if (counts.failed > 0) process.exitCode = 1;
}

async function check(
  subject: Case,
  runtimes: Runtimes,
  native: NativePython | null,
): Promise<Promise<Row>[]> {
  const attempts = await readAttempts(ROOT, subject);
  const sources = runtimes.use(async (runtime) => ({
    line: 'its Python compiles, without a warning',
    problems: await pythonProblems(subject, runtime),
  }));
  return [
    sources,
    ...checkStages(ROOT, subject, runtimes, native),
    ...checkAttempts(subject, attempts, runtimes),
  ];
}

async function notRun(name: string): Promise<Row> {
  return { line: `Not run, as there is no ${name}: ${whyMissing(name)}.`, problems: null };
}

function count(counts: Record<'passed' | 'failed' | 'skipped', number>, row: Row): void {
  counts[outcomeOf(row)] += 1;
  // `npm test` listens.
  if (process.env.TALLY) console.log(soFar(counts));
}

const MARKS = { passed: paint.green('✓'), failed: paint.red('✗'), skipped: '–' };

function show(row: Row): void {
  console.log(`  ${MARKS[outcomeOf(row)]} ${row.line}`);
  if (row.says) console.log(`      ${paint.dim(row.says)}`);
  for (const problem of row.problems ?? []) console.log(`      ${paint.red(problem)}`);
}
