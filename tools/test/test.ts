import { availableParallelism } from 'node:os';
import { findChromium } from '../serve/chromium.ts';
import { findFirefox } from '../serve/firefox.ts';
import { findWebKit } from '../serve/webkit.ts';
import { paint, SetupError, say, seconds } from '../setup/say.mjs';
import { atTheEnd, type Counts } from '../setup/tally.ts';
import { runInLanes } from './lanes.ts';
import { createProgress } from './progress.ts';
import { type OnCounts, type Outcome, one, STEPS, type Step } from './steps.ts';

/**
 * `npm test`: every check that the project has, and one line at the end that adds them up.
 *
 * @param args the steps to run, or `--quick`; all, if there is none
 */
export async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) return console.log(help());
  const steps = chosen(args);
  console.log(`\n  ${paint.bold('Machete Mode')}\n`);
  const chromium = steps.some((step) => step.needsChromium) ? await chromiumOrFault() : '';
  if (steps.some((step) => step.wantsEngines)) await sayEngines();
  console.log();
  const total = await runAll(steps, chromium);
  console.log(`\n${atTheEnd(total)}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

function help(): string {
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

function chosen(args: readonly string[]): readonly Step[] {
  if (args.length === 0) return STEPS.filter(({ runs }) => runs !== 'quick');
  const names = new Set(args.filter((arg) => arg !== '--quick'));
  const unknown = [...names].find((name) => !STEPS.some((step) => step.name === name));
  if (unknown) throw new SetupError(`There is no step ${unknown}.\n\n${help()}`);
  if (args.includes('--quick')) for (const { name, runs } of STEPS) if (runs !== 'all') names.add(name);
  for (const { name, after } of STEPS.toReversed()) if (after && names.has(name)) names.add(after);
  return STEPS.filter(({ name }) => names.has(name));
}

/** A machine without a browser can still run everything else. */
async function chromiumOrFault(): Promise<string | SetupError> {
  try {
    return await findChromium();
  } catch (error) {
    if (error instanceof SetupError) return error;
    throw error;
  }
}

/** What of other engines is here, once what can be installed is. */
async function sayEngines(): Promise<void> {
  const firefox = await findFirefox();
  say('Browser', 'absent' in firefox ? firefox.absent : `${firefox.version} (${firefox.path})`);
  const webkit = await findWebKit();
  say('Browser', 'absent' in webkit ? webkit.absent : `WebKitGTK (${webkit.browser})`);
}

async function runAll(steps: readonly Step[], chromium: string | SetupError): Promise<Counts> {
  const progress = createProgress();
  const failed = new Set<string>();
  await runInLanes(steps, availableParallelism(), async (step) => {
    progress.started(step.name);
    const started = Date.now();
    const onCounts: OnCounts = (counts, total) => progress.counted(step.name, counts, total);
    const outcome = await outcomeOf(step, chromium, failed, onCounts);
    if (outcome.failed > 0) failed.add(step.name);
    progress.ended(step.name, outcome, report(step.name, outcome, seconds(started)));
  });
  return progress.stop();
}

async function outcomeOf(
  step: Step,
  chromium: string | SetupError,
  failed: ReadonlySet<string>,
  onCounts: OnCounts,
): Promise<Outcome> {
  if (step.after && failed.has(step.after)) return one('failed', `Not run: ${step.after} failed.`);
  if (step.needsChromium && chromium instanceof SetupError) return one('failed', chromium.message);
  try {
    return await step.run(onCounts, String(chromium));
  } catch (error) {
    return one('failed', error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

function report(name: string, outcome: Outcome, time: string): string {
  const { passed, failed, skipped, remarks = [], output } = outcome;
  const mark = failed > 0 ? paint.red('✗') : paint.green('✓');
  const counts =
    failed > 0 ? atTheEnd(outcome) : `${passed} passed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  const line = `  ${mark} ${name.padEnd(10)} ${counts.padEnd(34)} ${paint.dim(time)}`;
  const lines = [line, ...remarks.map((text) => `    ${text}`)].join('\n');
  return failed > 0 ? `${lines}\n\n${output.trim()}\n` : lines;
}
