import { setTimeout as settle } from 'node:timers/promises';
import { launchOf, type Program, type Runtime, recordTranscript } from '#runtime';
import { createNodeRuntime } from '../python/node-runtime.ts';
import type { Bed } from './bed.ts';
import { clickToEnd, openLiveUnwatched, SPARE_MS, type Timed } from './live-page.ts';
import { type LiveSlide, readDeck } from './live-slides.ts';
import { inTurn, median, ms } from './median.ts';
import { type Row, row } from './row.ts';

/** A recorded run may take so many times what it takes unrecorded: the small cases. */
const BUDGET = 3;
/** What ten thousand steps may add, in ms. */
const BUDGET_MS = 500;
/** It makes ten thousand steps, each of which changes something. */
export const TEN_THOUSAND = `
class Account:
    def __init__(self, name):
        self.name, self.sum, self.log = name, 0, []

def pay(account, amount):
    account.sum += amount
    account.log.append(amount)
    return account.sum

accounts = [Account("Kit"), Account("Otter")]
for number in range(1_700):
    account = accounts[number % 2]
    pay(account, number)
`;

/** What a run may take that is recorded for its first ten thousand steps only, and then goes on unheard. */
const BUDGET_BEHIND = 1.5;
/** It makes ten million. */
const TEN_MILLION = `
n = 0
while n < 2_500_000:
    n += 1
    n -= 1
    n += 1
`;

/** What it costs to record a run step by step. */
export async function steps(bed: Bed): Promise<Row[]> {
  const rows: Row[] = [];
  for (const live of readDeck(bed.cases).live) if (isSmall(live)) rows.push(await onItsSlide(bed, live));
  return [...rows, ...(await ofTenThousand(bed))];
}

/** For the person at the slide: from a click on either button to the exit. */
async function onItsSlide(bed: Bed, { subject, slide }: LiveSlide): Promise<Row> {
  const page = await openLiveUnwatched(bed, slide);
  const time = (button: Timed) => async () => {
    await settle(SPARE_MS);
    return (await clickToEnd(page, button)).milliseconds;
  };
  try {
    const times = { plain: time('Run'), recorded: time('Run with steps') };
    const { plain, recorded } = await inTurn(bed.rounds, times);
    const detail = `in Chromium: recorded ${ms(recorded)}, plain ${ms(plain)}`;
    return row(`steps:${subject.id}`, median(recorded) / median(plain), 'ratio', BUDGET, detail);
  } finally {
    await page.close();
  }
}

/** In Node, where the interpreter is the same as in a page: there a program is whatever one likes. */
async function ofTenThousand({ rounds }: Bed): Promise<Row[]> {
  const runtime = createNodeRuntime();
  try {
    const { plain, recorded } = await timesOf(runtime, programOfOne(TEN_THOUSAND), rounds);
    const detail = `what 10,000 steps add: recorded ${ms(recorded)}, plain ${ms(plain)}`;
    const added = row('steps:10000', median(recorded) - median(plain), 'ms', BUDGET_MS, detail);
    return [added, await behindTheCap(runtime, rounds)];
  } finally {
    runtime.dispose();
  }
}

/** Ten million steps, of which ten thousand are kept. */
async function behindTheCap(runtime: Runtime, rounds: number): Promise<Row> {
  const { plain, recorded } = await timesOf(runtime, programOfOne(TEN_MILLION), rounds);
  const detail = `10,000,000 steps: recorded ${ms(recorded)}, plain ${ms(plain)}`;
  return row('steps:behind-the-cap', median(recorded) / median(plain), 'ratio', BUDGET_BEHIND, detail);
}

function programOfOne(source: string): Program {
  return { files: { 'main.py': source }, argv: ['main.py'], env: {} };
}

function isSmall({ subject, stage }: LiveSlide): boolean {
  const { packages = [] } = subject.definition;
  return stage === 'buggy' && packages.length === 0;
}

function timesOf(runtime: Runtime, program: Program, rounds: number) {
  const time = (steps: Pick<Program, 'steps'>) => async () => {
    await runtime.boot(launchOf(program));
    await settle(SPARE_MS);
    const whole = { ...program, ...steps };
    const recorder = recordTranscript(await runtime.spawn(whole), whole, 'bench');
    recorder.endInput();
    return (await recorder.done).exit?.milliseconds ?? 0;
  };
  return inTurn(rounds, { plain: time({}), recorded: time({ steps: true }) });
}
