// @ts-check
import { ensureAndSay } from '../packages/main.mjs';
import { findChromium } from './chromium.mjs';
import { installIfMissing } from './install.mjs';
import { paint, SetupError, sayFault, sayForNow, seconds } from './say.mjs';
import { one, STEPS } from './steps.mjs';

/**
 * @typedef {import('./steps.mjs').Step} Step
 * @typedef {import('./steps.mjs').Outcome} Outcome
 */

/**
 * `npm test`: every check that the project has, and one line at the end that adds them up.
 * @param {readonly string[]} names the steps to run; all, if none is named
 */
export async function main(names) {
  try {
    const steps = chosen(names);
    console.log(`\n  ${paint.bold('Machete Mode')}\n`);
    await installIfMissing();
    await ensureAndSay();
    const chromium = steps.some((step) => step.needsChromium) ? await chromiumOrFault() : '';
    console.log();
    close(await runAll(steps, chromium));
  } catch (error) {
    sayFault(error);
    console.log('\n0 passed, 1 failed');
  }
}

/**
 * @param {readonly string[]} names
 * @returns {readonly Step[]}
 */
function chosen(names) {
  const known = STEPS.map((step) => step.name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown) throw new SetupError(`There is no step ${unknown}. The steps are: ${known.join(', ')}.`);
  if (names.length === 0) return STEPS;
  const wanted = new Set([
    ...names,
    ...STEPS.filter((step) => names.includes(step.name)).map((step) => step.after),
  ]);
  return STEPS.filter((step) => wanted.has(step.name));
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
  const total = { passed: 0, failed: 0, skipped: 0 };
  /** @type {Set<string>} */
  const failed = new Set();
  for (const step of steps) {
    sayForNow(step.name, 'running');
    const started = Date.now();
    const outcome = await outcomeOf(step, chromium, failed);
    if (outcome.failed > 0) failed.add(step.name);
    show(step.name, outcome, seconds(started));
    total.passed += outcome.passed;
    total.failed += outcome.failed;
    total.skipped += outcome.skipped;
  }
  return total;
}

/**
 * @param {Step} step
 * @param {string | SetupError} chromium
 * @param {ReadonlySet<string>} failed
 * @returns {Promise<Outcome>}
 */
async function outcomeOf(step, chromium, failed) {
  if (step.after && failed.has(step.after)) return one('failed', `Not run: ${step.after} failed.`);
  if (step.needsChromium && chromium instanceof SetupError) return one('failed', chromium.message);
  try {
    return await step.run(String(chromium));
  } catch (error) {
    return one('failed', error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

/**
 * @param {string} name
 * @param {Outcome} outcome
 * @param {string} time
 */
function show(name, outcome, time) {
  const { passed, failed, skipped, output } = outcome;
  if (process.stdout.isTTY) process.stdout.write('\r\x1b[2K');
  const mark = failed > 0 ? paint.red('✗') : paint.green('✓');
  const counts = sum(failed > 0 ? { passed, failed, skipped } : { passed, skipped });
  console.log(`  ${mark} ${name.padEnd(10)} ${counts.padEnd(34)} ${paint.dim(time)}`);
  if (failed > 0) console.log(`\n${output.trim()}\n`);
}

/** @param {{ passed: number, failed: number, skipped: number }} total */
function close(total) {
  console.log(`\n${sum(total)}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

/** @param {Partial<Record<'passed' | 'failed' | 'skipped', number>>} counts */
function sum(counts) {
  return Object.entries(counts)
    .filter(([name, count]) => name !== 'skipped' || count > 0)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
}
