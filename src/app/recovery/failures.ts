import * as v from 'valibot';
import { kept } from '../../ui/index.ts';

/*
 * Counts how often a page of this tab has failed in a row: it could not be shown, or was gone before it had been shown, like a page
 * that hangs.
 */

/** From then on it is no coincidence. */
const MOST = 2;

const Count = v.object({
  /** The first two parts of the address: `/demo/double-import`. */
  page: v.string(),
  failures: v.number(),
  /** It has begun, and has not been shown yet. */
  isStarting: v.boolean(),
});
type Count = v.InferOutput<typeof Count>;

const keptCount = kept('tab', 'machete-mode.failures', Count);

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
  const known = keptCount.read();
  return known?.page === page ? known : { page, failures: 0, isStarting: false };
}

function record(now: Count): void {
  keptCount.keep(now);
}
