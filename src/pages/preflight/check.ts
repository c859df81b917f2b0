/** What a check came to. */
export type Finding =
  | { readonly verdict: 'go'; readonly says: string }
  /** The talk can be given, with something to know or to do. */
  | { readonly verdict: 'mind'; readonly says: string; readonly todo: string }
  | { readonly verdict: 'no-go'; readonly says: string; readonly todo: string };

/** Something to be found out on this machine before a talk. */
export interface Check {
  readonly name: string;
  /** Rejects only for what nobody thought of, or when it is stopped. */
  readonly look: (signal: AbortSignal) => Promise<Finding>;
}

/** A check as it stands. */
export type Line = { readonly name: string } & (
  | { readonly status: 'waiting' }
  | { readonly status: 'looking' }
  | { readonly status: 'stopped' }
  | { readonly status: 'found'; readonly finding: Finding }
);

export type Verdict = Finding['verdict'];

/** Of all lines: one no-go is enough; `null` while some are not known yet. */
export function verdictOf(lines: readonly Line[]): Verdict | null {
  const found = lines.map((line) => (line.status === 'found' ? line.finding.verdict : null));
  if (found.includes('no-go')) return 'no-go';
  if (found.includes(null) || found.length === 0) return null;
  return found.includes('mind') ? 'mind' : 'go';
}

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
