import { rmSync } from 'node:fs';
import { setTimeout as settle } from 'node:timers/promises';
import { type CluePattern, stageFiles, stageOf } from '#case';
import { nativeProject } from '../cases/native-project.ts';
import { findNewestPython, isOlder, type NativePython } from '../cases/native-python.ts';
import type { Bed } from './bed.ts';
import { computingVsNative } from './computing.ts';
import { clickToEnd, openLiveUnwatched, SPARE_MS, shownMilliseconds } from './live-page.ts';
import { type LiveSlide, readDeck } from './live-slides.ts';
import { inTurn, median, ms } from './median.ts';
import { timeNative } from './native-time.ts';
import { type Row, row } from './row.ts';

const BUDGET = 1;
/** Of a case on real packages, which are installed on both sides. */
const BUDGET_WITH_PACKAGES = 1.5;

/** A click on Run to the exit on the slide, over `python3 main.py` of the same files in the newest Python of the machine. */
export async function runVsNative(bed: Bed): Promise<Row[]> {
  const native = findNewestPython();
  if (native === null) return [];
  const parts: Row[] = [];
  const comparable = readDeck(bed.cases).live.filter(({ subject, stage }) => {
    const { typed, needs } = stageOf(subject, stage);
    // A dialogue has no end of its own, and what this Python is too old for has no other side.
    return !typed && !(needs && isOlder(native.version, needs));
  });
  for (const live of comparable) parts.push(await oneStage(bed, native, live));
  parts.push(...(await computingVsNative(bed, native)));
  const [worst] = parts.toSorted((a, b) => b.value / b.budget - a.value / a.budget);
  if (!worst) return [];
  const met = parts.filter(({ ok }) => ok).length;
  const detail = `the worst of ${parts.length}: ${worst.id.replace('run-vs-native:', '')}; ${met} are within their budgets`;
  return [{ ...worst, id: 'run-vs-native', detail }, ...parts];
}

async function oneStage(bed: Bed, native: NativePython, { subject, stage, slide }: LiveSlide): Promise<Row> {
  const { argv = ['main.py'], env = {}, clues = [], packages = [] } = subject.definition;
  const project = nativeProject({ files: stageFiles(subject, stage), argv, env, packages }, native.version);
  const budget = packages.length > 0 ? BUDGET_WITH_PACKAGES : BUDGET;
  const page = await openLiveUnwatched(bed, slide);
  const own: number[] = [];
  const atTheDesk = (python: string) => () => timeNative(python, argv, project, () => removeLeftovers(clues));
  try {
    const { web, real, typed } = await inTurn(bed.rounds, {
      async web() {
        await settle(SPARE_MS);
        const run = await clickToEnd(page, 'Run');
        own.push(shownMilliseconds(run));
        return run.milliseconds;
      },
      // The python3 of the PATH may be a slow launcher, such as pyenv's shell script: a ratio against it would flatter us.
      real: atTheDesk(native.executable),
      typed: atTheDesk('python3'),
    });
    const detail =
      `Chromium ${ms(web)} (process ${ms(own)}), Python ${native.version} ${ms(real)} (${native.executable}), ` +
      `as typed "python3" ${ms(typed)}`;
    return row(`run-vs-native:${subject.id}/${stage}`, median(web) / median(real), 'ratio', budget, detail);
  } finally {
    removeLeftovers(clues);
    project.remove();
    await page.close();
  }
}

/** A hook appends to the files that it leaves: each run finds as little as on the slide. */
function removeLeftovers(clues: readonly CluePattern[]): void {
  for (const pattern of clues)
    if ('from' in pattern && 'file' in pattern.from) rmSync(pattern.from.file, { force: true });
}
