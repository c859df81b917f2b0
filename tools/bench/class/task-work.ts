import type { Browser, Page } from 'playwright';

/** An event of Chromium's trace, as far as it matters here; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time of its thread. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/**
 * What the page's main thread worked in each of its tasks, in milliseconds of the processor: on a machine that has other things to do
 * a task takes longer by the clock than by what it does.
 */
export async function taskWork(
  browser: Browser,
  page: Page,
  during: () => Promise<unknown>,
): Promise<readonly number[]> {
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline'] });
  await during();
  const trace = JSON.parse((await browser.stopTracing()).toString());
  const events = trace.traceEvents as readonly TraceEvent[];
  const main = new Set(events.filter(isMainThread).map(threadOf));
  const works = new Map<string, number[]>();
  for (const task of events) {
    if (task.name !== 'RunTask' || task.ph !== 'X' || !main.has(threadOf(task))) continue;
    const work = works.get(threadOf(task)) ?? [];
    work.push((task.tdur ?? 0) / 1_000);
    works.set(threadOf(task), work);
  }
  // The page that is watched is the one that did most: others of this browser do nothing.
  return [...works.values()].sort((one, other) => sum(other) - sum(one))[0] ?? [];
}

const isMainThread = ({ name, args }: TraceEvent) =>
  name === 'thread_name' && args?.name === 'CrRendererMain';
const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);
