/*
 * Counts how often a page of this tab has failed in a row: it could not be shown, or was gone before it had been shown, like a page
 * that hangs.
 */

const KEY = 'machete-mode.failures';
/** From then on it is no coincidence. */
const MOST = 2;

interface Count {
  /** The first two parts of the address: `/demo/double-import`. */
  readonly page: string;
  readonly failures: number;
  /** It has begun, and has not been shown yet. */
  readonly isStarting: boolean;
}

/** Begins a page, and says whether it failed so often in a row that it has to begin without what is stored. */
export function beginStart(address: string): boolean {
  const page = pageOf(address);
  const before = recorded(page);
  const failures = before.failures + (before.isStarting ? 1 : 0);
  record({ page, failures, isStarting: true });
  // A page that was left before it was shown has not failed.
  addEventListener('pagehide', () => noteLeft(page), { once: true });
  return failures >= MOST;
}

/** The page could not be shown. Answers whether that has happened too often. */
export function noteFailure(address: string): boolean {
  const page = pageOf(address);
  const failures = recorded(page).failures + 1;
  record({ page, failures, isStarting: false });
  return failures >= MOST;
}

/** The page was shown, with all that is stored. */
export function noteShown(address: string): void {
  record({ page: pageOf(address), failures: 0, isStarting: false });
}

function noteLeft(page: string): void {
  record({ ...recorded(page), isStarting: false });
}

function pageOf(address: string): string {
  return address.split('/').slice(0, 3).join('/');
}

function recorded(page: string): Count {
  const none = { page, failures: 0, isStarting: false };
  try {
    const known: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    return isCount(known) && known.page === page ? known : none;
  } catch {
    return none;
  }
}

function isCount(value: unknown): value is Count {
  return (
    typeof value === 'object' &&
    value !== null &&
    'page' in value &&
    'failures' in value &&
    typeof value.failures === 'number' &&
    'isStarting' in value &&
    typeof value.isStarting === 'boolean'
  );
}

function record(now: Count): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(now));
  } catch {
    // If storage is refused, nothing is stored that a page could fail on.
  }
}
