import { type PageRuntime, PLAIN_LAUNCH } from '#runtime';
import { messageOf } from '../../../ui/index.ts';
import { type Check, caution, type Finding, go, noGo } from '../check.ts';

/** Which Python runs here, how it is isolated from the page, and whether it takes input and Ctrl-C. */
export function python(runtime: () => PageRuntime): Check {
  return {
    name: 'Python',
    about: 'Whether Python runs here, and can be asked and interrupted as a debugger needs it.',
    async run() {
      try {
        const { isLive, label, interactive, isolation } = await runtime().boot(PLAIN_LAUNCH);
        if (!isLive) return noGo('Only recordings can be shown.', 'Open the deck without ?runtime=.');
        if (!interactive.works) return silent(label, interactive.because);
        const says = `${label} starts and responds to input() and Ctrl-C (${howItWaits()}).`;
        if (!isolation.isFull) return caution(says, isolation.because);
        return go(`${says} ${isolation.how}`);
      } catch (failure) {
        return noGo('No Python runs in this browser: slides show recordings only.', messageOf(failure));
      }
    },
  };
}

function howItWaits(): string {
  return typeof SharedArrayBuffer === 'function'
    ? 'by shared memory'
    : 'by suspension, as there is no shared memory';
}

function silent(label: string, because: string): Finding {
  return noGo(
    `${label} starts but receives neither input() nor Ctrl-C, so no debugger can be used.`,
    `${because} Reload this page. If that does not help, open the deck over https, on localhost, or in another browser.`,
  );
}
