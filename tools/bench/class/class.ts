import { setTimeout as settle } from 'node:timers/promises';
import type { Page } from 'playwright';
import { type LearnersProcess, type Mark, type Said, startLearners } from '../../class/process.ts';
import { startProgram } from '../../room/contract/program.ts';
import { freePort } from '../../setup/free-port.ts';
import { type Bed, newContext } from '../bed.ts';
import { heapMegabytes } from '../live-page.ts';
import { median, percentile } from '../median.ts';
import { type Row, row } from '../row.ts';
import { type Used, usedBy } from '../used-by.ts';
import { taskWork } from './task-work.ts';
import { type Watch, watchBoard } from './watched-board.ts';

const LEARNERS = 300;
const PROBES = 40;
/** The class is well on its way when it is measured, each at another place. */
const HEAD_START_MS = 8 * 60_000;
const ROUND_MS = 8_000;
const WARM_UP_MS = 5_000;
/** What is on its way at the end of a round has so long to come. */
const LATE_MS = 2_000;

const BAR_MS = 1_000;
const LONGEST_TASK_MS = 50;
/** Frames with a class, to those of the same page without one. */
const FRAMES_BUDGET = 1.1;
const MEMORY_MB = 50;

/**
 * 300 simulated learners in the room of one laptop, and the board of their instructor in a browser: at the pace of people, and six
 * times as fast.
 */
export async function classes(bed: Bed): Promise<Row[]> {
  return [
    ...(await measured(bed, `class:${LEARNERS}`, 1)),
    ...(await measured(bed, `class:${LEARNERS}-hurried`, 6)),
  ];
}

async function measured(bed: Bed, id: string, speed: number): Promise<Row[]> {
  const port = await freePort();
  const server = await startProgram(
    process.execPath,
    ['tools/command.mjs', 'start', '--no-open', '--room=127.0.0.1'],
    { ready: /Ctrl-C/, env: { PORT: String(port), CI: '1' } },
  );
  const context = await newContext(bed.browser);
  let learners: LearnersProcess | null = null;
  try {
    const page = await context.newPage();
    await page.goto(`http://localhost:${port}/#/class`);
    const room = await roomOf(port);
    await page.getByRole('main').getByText(room).first().waitFor();
    await settle(WARM_UP_MS);
    const empty = { watch: await idle(page), heap: await heapOf(page) };
    const crowd = { lessons: [], count: LEARNERS, seed: 7, speed, headStart: HEAD_START_MS, probes: PROBES };
    learners = await startLearners({ url: `ws://127.0.0.1:${port}/mqtt`, room }, crowd);
    await settle(WARM_UP_MS);
    const rounds: Round[] = [];
    for (let round = 0; round < bed.rounds; round++) rounds.push(await oneRound(page, learners, server.pid));
    const heap = (await heapOf(page)) - empty.heap;
    const work = await taskWork(bed.browser, page, () => settle(ROUND_MS));
    return [...rowsOf(id, rounds, empty.watch, heap), workRow(id, work)];
  } finally {
    learners?.end();
    await context.close();
    await server.kill();
  }
}

async function roomOf(port: number): Promise<string> {
  const { room } = (await (await fetch(`http://127.0.0.1:${port}/room.json`)).json()) as { room: string };
  return room;
}

async function idle(page: Page): Promise<Watch> {
  const end = await watchBoard(page);
  await settle(ROUND_MS);
  return end();
}

async function heapOf(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  const megabytes = await heapMegabytes(devtools);
  await devtools.detach();
  return megabytes;
}

interface Round extends Watch {
  readonly said: Said;
  /** How many had no connection, neither at the end nor a little later. */
  readonly lost: number;
  /** Reports that the board has not shown in time. */
  readonly missing: number;
  /** From leaving a learner's device to the board's frame, in milliseconds. */
  readonly lags: readonly number[];
  /** The same from when the learner did something: it says at most twice a second how it stands. */
  readonly whole: readonly number[];
  readonly broker: Used | null;
}

async function oneRound(page: Page, learners: LearnersProcess, pid: number): Promise<Round> {
  const before = await usedBy(pid);
  const end = await watchBoard(page);
  await learners.ask({ do: 'begin' });
  await settle(ROUND_MS);
  const said = await learners.ask<Said>({ do: 'report' });
  const over = await usedBy(pid);
  await settle(LATE_MS);
  // Who has just reloaded the page is back by then: lost is who was at neither look.
  const later = await learners.ask<Said>({ do: 'report' });
  const lost = said.away.filter((number) => later.away.includes(number)).length;
  const watch = await end();
  const lags = said.sent.map((mark) => lagOf(mark, watch));
  // The last ones may be said only after the round.
  const isSaid = ({ probe, report }: Mark) =>
    said.sent.some((sent) => sent.probe === probe && sent.report >= report);
  const whole = said.reported.filter(isSaid).map((mark) => lagOf(mark, watch));
  return {
    ...watch,
    ...{ said, lost, lags, whole },
    missing: lags.filter((lag) => !Number.isFinite(lag)).length,
    broker: before && over && { kilobytes: over.kilobytes, cpuMs: over.cpuMs - before.cpuMs },
  };
}

/** A report is shown with the first one that is not older. */
function lagOf({ probe, report, at }: Mark, { shown }: Watch): number {
  const first = shown.find(([of, number]) => of === probe && number >= report);
  return first ? first[2] - at : Number.POSITIVE_INFINITY;
}

function rowsOf(id: string, rounds: readonly Round[], empty: Watch, heap: number): Row[] {
  const lags = rounds.flatMap((each) => each.lags);
  const whole = rounds.flatMap((each) => each.whole);
  const frames = rounds.flatMap((each) => each.frames);
  const longest = rounds.map(({ longTasks }) => Math.max(0, ...longTasks));
  const tasks = rounds.flatMap(({ longTasks }) => longTasks).filter((task) => task > LONGEST_TASK_MS).length;
  const lost = Math.max(...rounds.map((round) => round.lost));
  const shown = (values: readonly number[], percent: number) => percentile(values, percent).toFixed(0);
  const missing = rounds.reduce((sum, each) => sum + each.missing, 0);
  return [
    row(
      id,
      lost === 0 && whole.length > 0 ? percentile(whole, 95) : Number.POSITIVE_INFINITY,
      'ms',
      BAR_MS,
      `p95 of ${whole.length} things done until the board's frame shows them, p50 ${shown(whole, 50)}, p99 ${shown(whole, 99)}; ` +
        `from the device p50 ${shown(lags, 50)}, p95 ${shown(lags, 95)}; ${costOf(rounds)}; ${missing} missing, ${lost} of ${LEARNERS} without a connection`,
    ),
    row(
      `${id}:task`,
      median(longest),
      'ms',
      LONGEST_TASK_MS,
      `longest on the page in ${ROUND_MS / 1_000} s, the longest of all ${Math.max(...longest).toFixed(0)} ms; ${tasks} over ${LONGEST_TASK_MS} ms, ${empty.longTasks.length} in ${ROUND_MS / 1_000} s without a class`,
    ),
    row(
      `${id}:frames`,
      mean(frames) / mean(empty.frames),
      'ratio',
      FRAMES_BUDGET,
      `a frame each ${mean(frames).toFixed(1)} ms, p99 ${shown(frames, 99)}; without a class ${mean(empty.frames).toFixed(1)}, p99 ${shown(empty.frames, 99)}`,
    ),
    row(`${id}:memory`, Math.max(0, heap), 'MB', MEMORY_MB, 'more heap of the page than without a class'),
  ];
}

/** By the clock a task takes longer where others use the processor: this is what the page itself is to blame for. */
function workRow(id: string, work: readonly number[]): Row {
  const total = work.reduce((sum, each) => sum + each, 0);
  return row(
    `${id}:work`,
    Math.max(0, ...work),
    'ms',
    LONGEST_TASK_MS,
    `of the processor in the longest task of ${work.length} in ${ROUND_MS / 1_000} s; all of them ${total.toFixed(0)} ms`,
  );
}

/** What it costs the laptop's server. */
function costOf(rounds: readonly Round[]): string {
  const seconds = (rounds.length * ROUND_MS) / 1_000;
  const sum = (of: (round: Round) => number) => rounds.reduce((total, round) => total + of(round), 0);
  const messages = sum(({ said }) => said.messages);
  const bytes = sum(({ said }) => said.bytes);
  const rate = `${(messages / seconds).toFixed(0)} messages and ${(bytes / seconds / 1_000).toFixed(0)} kB a second`;
  if (rounds.some(({ broker }) => broker === null)) return rate;
  const cpuMs = sum(({ broker }) => broker?.cpuMs ?? 0);
  return `${rate}, each ${(bytes / messages).toFixed(0)} B and ${((cpuMs * 1_000) / messages).toFixed(0)} µs of the broker`;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / values.length;
}
