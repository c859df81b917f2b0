import type { AskedSteps, MomentTask } from './define-task.ts';
import { quoted, shortPath } from './quote.ts';
import type { RunRead } from './run-read.ts';
import type { LineTime, StepsSeen } from './steps-seen.ts';
import type { Verdict } from './verdict.ts';

/** Steps further than this from the right one are no near miss. */
const NEAR = 2;

/** What is said where a task is answered by a step, and there are none. */
export const NO_STEPS: Verdict = {
  passed: false,
  saw: 'There are no steps yet.',
  says: 'Run it first; this task records its steps.',
};

/** Checks a step that somebody says is the moment, in the steps of their own run. */
export function checkMoment(task: MomentTask, step: number, run: RunRead, steps: StepsSeen): Verdict {
  const right = task.moments.flatMap((asked) => timesThatFit(asked, run, steps));
  if (right.some(({ own }) => own.includes(step))) return { passed: true, says: task.done };
  const saw = `You stand at step ${(step + 1).toLocaleString('en')}, ${lineText(step, run, steps)}.`;
  return { passed: false, saw, says: adviceOn(task, step, run, steps, right) };
}

function adviceOn(
  task: MomentTask,
  step: number,
  run: RunRead,
  steps: StepsSeen,
  right: readonly LineTime[],
): string {
  if (right.length === 0) return NEVER;
  const near = task.near?.find((each) =>
    timesThatFit(each, run, steps).some(({ own }) => own.includes(step)),
  );
  if (near) return near.but;
  const another = task.moments
    .map(({ at }) => timesThatFit({ at }, run, steps))
    .find((times) => times.some(({ own }) => own.includes(step)));
  if (another) return `${timeText(step, another)} ${task.otherwise}`;
  if (right.some(({ from, to }) => from < step && step < to))
    return 'You are within a call that the right line makes. Go out of it, or back to where it began.';
  const way = wayTo(step, right);
  if (Math.abs(way) <= NEAR) return way > 0 ? 'Nearly: a bit too early.' : 'Nearly: a bit too late.';
  return task.otherwise;
}

const NEVER =
  'What is asked about does not happen in this run. "Start again" brings back the files as they were found; run those.';

/** How many steps it is on to the nearest that is right; less than 0 where it is back. */
function wayTo(step: number, right: readonly LineTime[]): number {
  const ways = right.flatMap(({ own }) => own.map((each) => each - step));
  return ways.reduce((best, way) => (Math.abs(way) < Math.abs(best) ? way : best), Number.POSITIVE_INFINITY);
}

function timeText(step: number, times: readonly LineTime[]): string {
  const time = times.findIndex(({ own }) => own.includes(step)) + 1;
  return `The right line, at another time: it runs ${times.length} times, and this is number ${time}.`;
}

/** The times of a line that are asked for; none where it stands no more, or never ran. */
function timesThatFit({ at, wrote, time }: AskedSteps, run: RunRead, steps: StepsSeen): readonly LineTime[] {
  const line = run.placeOf(at);
  if (!line) return [];
  const all = steps.timesOf(line);
  const writers = wrote && steps.writersOf(wrote.about, wrote.when);
  const left = writers
    ? all.filter(({ from, to }) => writers.some((step) => from <= step && step < to))
    : all;
  if (time === undefined) return left;
  return time === 'first' ? left.slice(0, 1) : left.slice(-1);
}

function lineText(step: number, { sources }: RunRead, steps: StepsSeen): string {
  const { file, line } = steps.lineOf(step);
  const code = sources.line(file, line);
  const place = quoted(`${shortPath(file)}:${line}`);
  return code === null ? place : `${place}, ${quoted(code)}`;
}
