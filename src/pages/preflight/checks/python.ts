import { type PageRuntime, PLAIN_LAUNCH } from '#runtime';
import { messageOf } from '../../../ui/index.ts';
import type { Check, Finding } from '../check.ts';

/** Which Python runs here, how it is isolated from the page, and whether it takes input and Ctrl-C. */
export function python(runtime: () => PageRuntime): Check {
  return {
    name: 'Python',
    async run() {
      try {
        const { isLive, label, interactive, isolation } = await runtime().boot(PLAIN_LAUNCH);
        if (!isLive) return RECORDINGS_ONLY;
        if (!interactive.works) return silent(label, interactive.because);
        const says = `${label} starts and responds to input() and Ctrl-C (shared memory: ${sharedMemory()}).`;
        if (!isolation.isFull) return { verdict: 'caution', says, todo: isolation.because };
        return { verdict: 'go', says: `${says} ${isolation.how}` };
      } catch (failure) {
        return {
          verdict: 'no-go',
          says: 'No Python runs in this browser: slides show recordings only.',
          todo: messageOf(failure),
        };
      }
    },
  };
}

const RECORDINGS_ONLY: Finding = {
  verdict: 'no-go',
  says: 'Only recordings can be shown.',
  todo: 'Open the deck without ?runtime=.',
};

function sharedMemory(): string {
  return crossOriginIsolated ? 'yes' : 'no';
}

function silent(label: string, because: string): Finding {
  return {
    verdict: 'no-go',
    says: `${label} starts but receives neither input() nor Ctrl-C, so no debugger can be used.`,
    todo: `${because} Reload this page. If that does not help, open the deck over https, on localhost, or in another browser.`,
  };
}
