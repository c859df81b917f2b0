import type { Check, Finding, Line } from './finding.ts';

/**
 * Looks at one thing after the other, so that none disturbs the next. What was not looked at when it is stopped is told
 * as such.
 *
 * @param show called with the number of a check and how it stands, as that changes
 */
export async function lookAt(
  checks: readonly Check[],
  signal: AbortSignal,
  show: (index: number, line: Line) => void,
): Promise<void> {
  for (const [index, { name, look }] of checks.entries()) {
    if (signal.aborted) {
      show(index, { name, status: 'stopped' });
      continue;
    }
    show(index, { name, status: 'looking' });
    const finding = await findingOf(look, signal);
    show(index, finding ? { name, status: 'found', finding } : { name, status: 'stopped' });
  }
}

/** `null` where it was stopped: at once, whatever the check still waits for. */
async function findingOf(look: Check['look'], signal: AbortSignal): Promise<Finding | null> {
  let stop: () => void = () => {};
  const stopped = new Promise<null>((resolve) => {
    stop = () => resolve(null);
  });
  signal.addEventListener('abort', stop);
  try {
    return await Promise.race([look(signal), stopped]);
  } catch (failure) {
    if (signal.aborted) return null;
    return {
      verdict: 'no-go',
      says: failure instanceof Error ? failure.message : String(failure),
      todo: 'Reload this page and look again.',
    };
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
