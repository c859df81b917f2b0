import { buildIfStale } from '../serve/build.ts';
import { findChromium } from '../serve/chromium.ts';
import { paint, SetupError, say, sayFault, sayForNow, seconds } from '../setup/say.mjs';
import { type Bed, withBed } from './bed.ts';
import { bootVsStock, unpack } from './boots.ts';
import { classes } from './class/class.ts';
import { firstSlide } from './first-slide.ts';
import { flood } from './flood.ts';
import { memory } from './memory.ts';
import { mirror } from './mirror.ts';
import { pack } from './pack.ts';
import { readers } from './readers.ts';
import { rerunWait } from './rerun-wait.ts';
import { room } from './room/room.ts';
import { printTable, type Row } from './row.ts';
import { runVsNative } from './run-vs-native.ts';
import { slideChange } from './slide-change.ts';
import { steps } from './steps.ts';
import { stop } from './stop.ts';
import { walk } from './walk.ts';

const ROUNDS = 7;

/** By the ids of the budget table. What cannot be measured here, since it is missing, gives no row. */
const MEASUREMENTS: Readonly<Record<string, (bed: Bed) => Promise<Row[]>>> = {
  'run-vs-native': runVsNative,
  'boot-vs-stock': bootVsStock,
  unpack,
  'rerun-wait': rerunWait,
  stop,
  'first-slide': firstSlide,
  'slide-change': slideChange,
  flood,
  mirror,
  readers,
  pack,
  steps,
  walk,
  room,
  class: classes,
  memory,
};
/** Minutes long: only by its option. */
const ON_DEMAND = 'memory';

/**
 * `npm run bench`: what it takes, compared with what it may take. A missed budget is a row, not a failure.
 *
 *     npm run bench [-- <ids>] [--memory]     a table
 *     npm run --silent bench -- --json        the same for machines
 */
export async function main(args: readonly string[]): Promise<void> {
  const { names, isJson } = wishes(args);
  // Only the figures belong to the output then.
  if (isJson) console.log = console.error;
  else console.log(`\n  ${paint.bold('Machete Mode')}\n`);
  const executablePath = await findChromium();
  await buildIfStale();
  const rows = await measureAll(executablePath, names);
  if (isJson) process.stdout.write(`${JSON.stringify({ rows }, null, 2)}\n`);
  else printTable(rows);
}

/** A measurement that breaks down is reported, and ends the command with 1; the others are made all the same. */
async function measureAll(executablePath: string, names: readonly string[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const name of names) {
    const measure = MEASUREMENTS[name];
    if (!measure) continue;
    sayForNow(name, 'measuring');
    const started = Date.now();
    try {
      rows.push(...(await withBed({ executablePath, rounds: ROUNDS }, measure)));
      say(name.padEnd(14), `measured in ${seconds(started)}`);
    } catch (error) {
      sayFault(error);
    }
  }
  console.log();
  return rows;
}

function wishes(args: readonly string[]) {
  const options = args.filter((arg) => arg.startsWith('--'));
  const strange = options.find((option) => !['--json', '--memory'].includes(option));
  const named = args.filter((arg) => !arg.startsWith('--'));
  const all = Object.keys(MEASUREMENTS);
  const unknown = strange ?? named.find((name) => !all.includes(name));
  if (unknown)
    throw new SetupError(
      `npm run bench does not know ${unknown}: there are --json, --memory, and ${all.join(', ')}.`,
    );
  const names = named.length > 0 ? named : all.filter((name) => name !== ON_DEMAND);
  if (options.includes('--memory') && !names.includes('memory')) names.push('memory');
  // `npm run bench --json`, without the `--` before it, keeps the flag for npm, which passes it on like this.
  return { names, isJson: options.includes('--json') || process.env.npm_config_json === 'true' };
}
