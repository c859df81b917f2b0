import type { Runtime } from '#runtime';
import type { Check, Finding } from '../finding.ts';

/** Which Python runs here, what keeps it away from the page, and whether one can talk to it. */
export function python(runtime: () => Promise<Runtime>): Check {
  return {
    name: 'Python',
    async look() {
      try {
        const { label, interactive, isolation } = await (await runtime()).boot();
        if (!interactive.works) return silent(label, interactive.because);
        const says = `${label} starts, and answers input() and Ctrl-C (shared memory: ${sharedMemory()}).`;
        if (isolation.kind === 'frame')
          return { verdict: 'go', says: `${says} It has an origin of its own.` };
        return { verdict: 'mind', says, todo: isolation.because };
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
