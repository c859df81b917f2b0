import { addresses, urlOf } from '../../addresses.ts';
import { ECHO_CHANNEL, type EchoMessage } from '../echo-channel.ts';
import type { Check, Finding } from '../finding.ts';

const WINDOW_DEADLINE_MS = 15_000;
const ROUNDS = 20;
/** What a person does not notice. */
const FAST_MS = 100;

/** Whether a second window of the deck can be opened, as the presenter does, and hears at once what this one says. */
export const windows: Check = {
  name: 'Two windows',
  async look(signal) {
    const channel = new BroadcastChannel(ECHO_CHANNEL);
    // Behind the click that has started all this: a browser opens no window of its own accord.
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
      return told(times.sort((a, b) => a - b));
    } catch (failure) {
      if (signal.aborted) throw failure;
      return DEAF;
    } finally {
      channel.close();
      second.close();
    }
  },
};

const BLOCKED: Finding = {
  verdict: 'no-go',
  says: 'The browser did not open a second window.',
  todo: 'Allow pop-up windows for this address, then look again: the presenter opens the stage this way.',
};

const DEAF: Finding = {
  verdict: 'no-go',
  says: `A second window was opened, but did not answer within ${WINDOW_DEADLINE_MS / 1000} seconds.`,
  todo: 'Use a normal window of one profile, not a private one, and switch off extensions that part windows.',
};

function told(times: readonly number[]): Finding {
  const median = times[Math.floor(times.length / 2)] ?? 0;
  const says = `A second window hears this one and answers in ${median.toFixed(1)} ms (median of ${times.length}).`;
  return median <= FAST_MS
    ? { verdict: 'go', says }
    : {
        verdict: 'mind',
        says,
        todo: 'Close what else keeps this machine busy: the projector would lag behind.',
      };
}

/** Asks until somebody answers: a window that is being opened does not listen yet. */
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
