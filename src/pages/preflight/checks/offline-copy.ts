import { keepCopy } from '../../../offline/index.ts';
import { counted, megabytes } from '../../../ui/words.ts';
import type { Check } from '../finding.ts';

/** Whether the deck needs the network still: what is missing is fetched first, then the cache is asked. */
export const offlineCopy: Check = {
  name: 'Offline copy',
  async look() {
    const copy = await keepCopy();
    switch (copy.status) {
      case 'complete':
        return {
          verdict: 'go',
          says: `Complete: ${counted(copy.files, 'file')}, ${megabytes(copy.bytes)}. The network may go.`,
        };
      case 'partial':
        return {
          verdict: 'no-go',
          says: `${copy.held} of ${copy.of} files are here.`,
          todo: copy.progress.goesOn ? 'Wait for the rest, and look again.' : copy.progress.because,
        };
      case 'unknown':
      case 'impossible':
        return {
          verdict: 'no-go',
          says: 'There is no copy, so the talk needs the network.',
          todo: copy.status === 'unknown' ? 'Reload this page and look again.' : copy.because,
        };
    }
  },
};
