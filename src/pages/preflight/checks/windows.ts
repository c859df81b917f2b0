import { useSession } from '../../../session/index.ts';
import { askOtherWindow } from '../../../session/later.ts';
import { addresses, urlOf } from '../../addresses.ts';
import { type Check, caution, type Finding, go, noGo } from '../check.ts';

const WINDOW_DEADLINE_MS = 15_000;
const ROUNDS = 20;
/** A delay that nobody notices. */
const FAST_MS = 100;

/** Whether a second window can be opened, as the presenter does, and shows what this one does without delay. */
export const windows: Check = {
  name: 'Two windows',
  about: 'Opens a small window for a moment: the presenter and the audience window must show the same.',
  async run(signal) {
    if (useSession.getState().role === 'alone') return ALONE;
    // Right after the click that started the checks: without one, browsers open no window.
    const second = window.open(urlOf(addresses.echo), '', 'width=360,height=220');
    if (second === null) return BLOCKED;
    try {
      // While it opens, it does not listen yet.
      await asked(signal);
      const times: number[] = [];
      while (times.length < ROUNDS) times.push(await asked(signal));
      return delayOf(times.sort((a, b) => a - b));
    } catch (failure) {
      if (signal.aborted) throw failure;
      return DEAF;
    } finally {
      second.close();
    }
  },
};

/** How long a question and its answer took. */
async function asked(signal: AbortSignal): Promise<number> {
  const begin = performance.now();
  await askOtherWindow(AbortSignal.any([signal, AbortSignal.timeout(WINDOW_DEADLINE_MS)]));
  return performance.now() - begin;
}

const BLOCKED = noGo(
  'The browser did not open a second window.',
  'Allow pop-up windows for this address, then run the checks again: the presenter opens the audience window this way.',
);

const ALONE = noGo(
  'Windows of this page know nothing of each other in this browser: the audience would not see what you do at the desk.',
  'Allow this page to store data, and use a normal window, not a private one. Or give the talk in one window, without the presenter.',
);

const DEAF = noGo(
  `A second window opened but did not show what this one does within ${WINDOW_DEADLINE_MS / 1000} seconds.`,
  'Use a normal window, not a private one, and turn off extensions that isolate windows.',
);

function delayOf(times: readonly number[]): Finding {
  const median = times[Math.floor(times.length / 2)] ?? 0;
  const says = `A second window shows what is done in this one, and answers in ${median.toFixed(1)} ms (median of ${times.length}).`;
  if (median <= FAST_MS) return go(says);
  return caution(says, 'Close other programs that keep this machine busy: the projector would lag behind.');
}
