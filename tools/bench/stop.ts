import { setTimeout as settle } from 'node:timers/promises';
import type { Bed } from './bed.ts';
import { clickToEnd, openLiveUnwatched, press, SPARE_MS, writeProgram } from './live-page.ts';
import { readDeck } from './live-slides.ts';
import { inTurn, median, ms } from './median.ts';
import { type Row, row } from './row.ts';

const INTERRUPT_MS = 150;
const KILL_MS = 500;
/** The programs are in their loops by then. */
const IN_THE_LOOP_MS = 700;

const ENDLESS = 'while True: pass';
const DEAF = `while True:
    try:
        while True: pass
    except KeyboardInterrupt: pass`;
/** A single call that takes for ever and never looks for a signal. */
const BUSY_IN_C = 'sum(range(10**15))';

/** From the click on Stop to the status that says how it ended. */
export async function stop(bed: Bed): Promise<Row[]> {
  const [live] = readDeck(bed.cases).live;
  if (!live) return [];
  const page = await openLiveUnwatched(bed, live.slide);
  const endings = new Set<string>();
  const reruns: number[] = [];
  const stopping = (program: string) => async () => {
    await writeProgram(page, program);
    await press(page, 'Run');
    await settle(IN_THE_LOOP_MS);
    const { milliseconds, status } = await clickToEnd(page, 'Stop');
    endings.add(
      `${program === ENDLESS ? 'loop' : program === DEAF ? 'deaf' : 'C'} ${/exited \d+|killed|crashed/.exec(status)?.[0]}`,
    );
    await writeProgram(page, 'print(1)');
    reruns.push((await clickToEnd(page, 'Run')).milliseconds);
    await settle(SPARE_MS);
    return milliseconds;
  };
  try {
    const { loop, deaf, inC } = await inTurn(bed.rounds, {
      loop: stopping(ENDLESS),
      deaf: stopping(DEAF),
      inC: stopping(BUSY_IN_C),
    });
    const detail = `endings: ${[...endings].join(', ')}; a print(1) right after takes ${ms(reruns)}`;
    return [
      row('stop', median(loop), 'ms', INTERRUPT_MS, `"while True: pass", ${detail}`),
      row('stop:swallowed', median(deaf), 'ms', KILL_MS, 'a loop that catches KeyboardInterrupt is killed'),
      row('stop:never-looks', median(inC), 'ms', KILL_MS, '"sum(range(10**15))" is killed'),
    ];
  } finally {
    await page.close();
  }
}
