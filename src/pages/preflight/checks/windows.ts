import { addresses, urlOf } from '../../addresses.ts';
import { type Check, caution, type Finding, go, noGo } from '../check.ts';

/** Joins the preflight page and the window that it opens to check messages between windows. */
export const ECHO_CHANNEL = 'machete-mode preflight';

export type EchoMessage = 'anybody there?' | 'here';

const WINDOW_DEADLINE_MS = 15_000;
const ROUNDS = 20;
/** A delay that nobody notices. */
const FAST_MS = 100;

/** Whether a second window can be opened, as the presenter does, and gets messages from this one without delay. */
export const windows: Check = {
  name: 'Two windows',
  about: 'Opens a small window for a moment: the presenter and the audience window must hear each other.',
  async run(signal) {
    const channel = new BroadcastChannel(ECHO_CHANNEL);
    // Right after the click that started the checks: without one, browsers open no window.
    const second = window.open(urlOf(addresses.echo), '', 'width=360,height=220');
    if (second === null) {
      channel.close();
      return BLOCKED;
    }
    try {
      await answerTo(channel, 'anybody there?', signal);
      const times: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const asked = performance.now();
        await answerTo(channel, 'anybody there?', signal);
        times.push(performance.now() - asked);
      }
      return delayOf(times.sort((a, b) => a - b));
    } catch (failure) {
      if (signal.aborted) throw failure;
      return DEAF;
    } finally {
      channel.close();
      second.close();
    }
  },
};

const BLOCKED = noGo(
  'The browser did not open a second window.',
  'Allow pop-up windows for this address, then run the checks again: the presenter opens the audience window this way.',
);

const DEAF = noGo(
  `A second window opened but did not answer within ${WINDOW_DEADLINE_MS / 1000} seconds.`,
  'Use a normal window, not a private one, and turn off extensions that isolate windows.',
);

function delayOf(times: readonly number[]): Finding {
  const median = times[Math.floor(times.length / 2)] ?? 0;
  const says = `A second window gets messages from this one and answers in ${median.toFixed(1)} ms (median of ${times.length}).`;
  if (median <= FAST_MS) return go(says);
  return caution(says, 'Close other programs that keep this machine busy: the projector would lag behind.');
}

/** Asks until the window answers: while it opens, it does not listen yet. */
function answerTo(channel: BroadcastChannel, question: EchoMessage, signal: AbortSignal): Promise<void> {
  const deadline = AbortSignal.any([signal, AbortSignal.timeout(WINDOW_DEADLINE_MS)]);
  return new Promise((resolve, reject) => {
    const asking = setInterval(() => channel.postMessage(question), 100);
    const end = () => {
      clearInterval(asking);
      channel.onmessage = null;
      deadline.removeEventListener('abort', fail);
    };
    const fail = () => {
      end();
      reject(deadline.reason);
    };
    deadline.addEventListener('abort', fail);
    channel.onmessage = ({ data }) => {
      if (data !== ('here' satisfies EchoMessage)) return;
      end();
      resolve();
    };
    channel.postMessage(question);
  });
}
