import { type PageRuntime, PLAIN_LAUNCH } from '#runtime';
import type { Check, Finding } from '../finding.ts';

/** Which Python runs here, what keeps it away from the page, and whether one can talk to it. */
export function python(runtime: () => PageRuntime): Check {
  return {
    name: 'Python',
    async look() {
      try {
        const { isLive, label, interactive, isolation } = await runtime().boot(PLAIN_LAUNCH);
        if (!isLive) return RECORDINGS_ONLY;
        if (!interactive.works) return silent(label, interactive.because);
        const says = `${label} starts, and answers input() and Ctrl-C (shared memory: ${sharedMemory()}).`;
        if (!isolation.isFull) return { verdict: 'mind', says, todo: isolation.because };
        return { verdict: 'go', says: `${says} ${isolation.how}` };
      } catch (failure) {
        return {
          verdict: 'no-go',
          says: 'No Python runs in this browser: slides show recordings only.',
          todo: failure instanceof Error ? failure.message : String(failure),
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
    says: `${label} starts, but hears neither input() nor Ctrl-C: no debugger on stage.`,
    todo: `${because} Reload this page once; if it stays so, open the deck by https, on localhost, or in another browser.`,
  };
}
