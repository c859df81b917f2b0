// @ts-check
import { availableParallelism } from 'node:os';
import { ensureAndSay } from '../packages/main.mjs';
import { findChromium } from './chromium.mjs';
import { installIfMissing } from './install.mjs';
import { runInLanes } from './lanes.mjs';
import { createProgress } from './progress.mjs';
import { paint, SetupError, sayFault, seconds } from './say.mjs';
import { one, STEPS } from './steps.mjs';
import { atTheEnd } from './tally.mjs';

/**
 * @typedef {import('./steps.mjs').Step} Step
 * @typedef {import('./steps.mjs').Outcome} Outcome
 */

/**
 * `npm test`: every check that the project has, and one line at the end that adds them up.
 * @param {readonly string[]} args the steps to run, or `--quick`; all, if there is none
 */
export async function main(args) {
  if (args.includes('--help')) return console.log(help());
  try {
    const steps = chosen(args);
    console.log(`\n  ${paint.bold('Machete Mode')}\n`);
    await installIfMissing();
    await ensureAndSay();
    const chromium = steps.some((step) => step.needsChromium) ? await chromiumOrFault() : '';
    console.log();
    const total = await runAll(steps, chromium);
    console.log(`\n${atTheEnd(total)}`);
    process.exitCode = total.failed > 0 ? 1 : 0;
  } catch (error) {
    sayFault(error);
    console.log('\n0 passed, 1 failed');
  }
}

function help() {
  const names = STEPS.map(({ name, about }) => `  ${name.padEnd(10)} ${about}`);
  const quick = STEPS.filter(({ runs }) => runs !== 'all').map(({ name }) => name);
  return [
    'npm test                    all of them',
    'npm test -- unit cases      some of them, with what they need',
    `npm test -- --quick         while you edit: ${quick.join(', ')}`,
    '',
    ...names,
  ].join('\n');
}

/**
 * @param {readonly string[]} args
 * @returns {readonly Step[]}
 */
function chosen(args) {
  if (args.length === 0) return STEPS.filter(({ runs }) => runs !== 'quick');
  const names = new Set(args.filter((arg) => arg !== '--quick'));
  const unknown = [...names].find((name) => !STEPS.some((step) => step.name === name));
  if (unknown) throw new SetupError(`There is no step ${unknown}.\n\n${help()}`);
  if (args.includes('--quick')) for (const { name, runs } of STEPS) if (runs !== 'all') names.add(name);
  for (const { name, after } of STEPS) if (after && names.has(name)) names.add(after);
  return STEPS.filter(({ name }) => names.has(name));
}

/** A machine without a browser can still run everything else. */
async function chromiumOrFault() {
  try {
    return await findChromium();
  } catch (error) {
    if (error instanceof SetupError) return error;
    throw error;
  }
}

/**
 * @param {readonly Step[]} steps
 * @param {string | SetupError} chromium
 */
async function runAll(steps, chromium) {
  const progress = createProgress();
  /** @type {Set<string>} */
  const failed = new Set();
  await runInLanes(steps, availableParallelism(), async (step) => {
    progress.started(step.name);
    const started = Date.now();
    const outcome = await outcomeOf(step, chromium, failed, (...counts) =>
      progress.counted(step.name, ...counts),
    );
    if (outcome.failed > 0) failed.add(step.name);
    progress.ended(step.name, outcome, report(step.name, outcome, seconds(started)));
  });
  return progress.stop();
}

/**
 * @param {Step} step
 * @param {string | SetupError} chromium
 * @param {ReadonlySet<string>} failed
 * @param {import('./steps.mjs').OnCounts} onCounts
 * @returns {Promise<Outcome>}
 */
async function outcomeOf(step, chromium, failed, onCounts) {
  if (step.after && failed.has(step.after)) return one('failed', `Not run: ${step.after} failed.`);
  if (step.needsChromium && chromium instanceof SetupError) return one('failed', chromium.message);
  try {
    return await step.run(onCounts, String(chromium));
  } catch (error) {
    return one('failed', error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

/**
 * @param {string} name
 * @param {Outcome} outcome
 * @param {string} time
 */
function report(name, outcome, time) {
  const { passed, failed, skipped, output } = outcome;
  const mark = failed > 0 ? paint.red('✗') : paint.green('✓');
  const counts =
    failed > 0 ? atTheEnd(outcome) : `${passed} passed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  const line = `  ${mark} ${name.padEnd(10)} ${counts.padEnd(34)} ${paint.dim(time)}`;
  return failed > 0 ? `${line}\n\n${output.trim()}\n` : line;
}
