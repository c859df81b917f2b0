import { messageOf } from '../../ui/index.ts';

/** The result of a check. */
export type Finding =
  | { readonly verdict: 'go'; readonly says: string }
  /** The talk can be given, but there is something to know or to do. */
  | { readonly verdict: 'caution'; readonly says: string; readonly todo: string }
  | { readonly verdict: 'no-go'; readonly says: string; readonly todo: string };

export function go(says: string): Finding {
  return { verdict: 'go', says };
}

export function caution(says: string, todo: string): Finding {
  return { verdict: 'caution', says, todo };
}

export function noGo(says: string, todo: string): Finding {
  return { verdict: 'no-go', says, todo };
}

/** Something to find out on this machine before a talk. */
export interface Check {
  readonly name: string;
  /** What is looked at, in a sentence for the speaker; left out where the name says it. */
  readonly about?: string;
  /** Rejects only for an unforeseen failure, or when it is stopped. */
  readonly run: (signal: AbortSignal) => Promise<Finding>;
}

/** A check and its state. */
export type Line = Pick<Check, 'name' | 'about'> &
  (
    | { readonly status: 'waiting' }
    | { readonly status: 'checking' }
    | { readonly status: 'stopped' }
    | { readonly status: 'found'; readonly finding: Finding }
  );

export type Verdict = Finding['verdict'];

/** The verdict on all lines: one no-go is enough; `null` while some are not checked yet. */
export function verdictOf(lines: readonly Line[]): Verdict | null {
  const found = lines.map((line) => (line.status === 'found' ? line.finding.verdict : null));
  if (found.includes('no-go')) return 'no-go';
  if (found.includes(null) || found.length === 0) return null;
  return found.includes('caution') ? 'caution' : 'go';
}

/**
 * Runs one check after the other, so that none disturbs the next.
 *
 * @param show called with the index of a check and its state whenever that changes
 */
export async function runChecks(
  checks: readonly Check[],
  signal: AbortSignal,
  show: (index: number, line: Line) => void,
): Promise<void> {
  for (const [index, { run, ...check }] of checks.entries()) {
    if (signal.aborted) {
      show(index, { ...check, status: 'stopped' });
      continue;
    }
    show(index, { ...check, status: 'checking' });
    const finding = await findingOf(run, signal);
    show(index, finding ? { ...check, status: 'found', finding } : { ...check, status: 'stopped' });
  }
}

/** `null` if it was stopped: at once, even if the check itself does not react. */
async function findingOf(run: Check['run'], signal: AbortSignal): Promise<Finding | null> {
  let stop: () => void = () => {};
  const stopped = new Promise<null>((resolve) => {
    stop = () => resolve(null);
  });
  signal.addEventListener('abort', stop);
  try {
    return await Promise.race([run(signal), stopped]);
  } catch (failure) {
    if (signal.aborted) return null;
    return noGo(messageOf(failure), 'Reload this page and run the checks again.');
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
