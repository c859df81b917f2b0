import type { BenchId } from '#case';
import { benchOnSlide, type DeckSlide } from '#deck';
import type { CaseEntry } from '../../../case/catalogue.ts';

type Slide = Pick<DeckSlide, 'number' | 'cases'>;
type Entry = Pick<CaseEntry, 'id' | 'packages' | 'packagesMissing'>;

/**
 * What will probably be run next, to be made ready while the speaker talks. On a live slide it is that slide's program, which its
 * panel readies itself: `null`. Once that has ended, and on other slides, it is the next live slide's. Only packages take long to
 * make ready, so a program that ran makes room for no other.
 */
export function likelyRun(
  slides: readonly Slide[],
  cases: readonly Entry[],
  here: number,
  hasEnded: (bench: BenchId) => boolean,
): BenchId | null {
  const runnable = ({ cases: shown }: Slide) => shown.flatMap((each) => runnableOf(each, cases));
  const own = slides.filter(({ number }) => number === here).flatMap(runnable);
  if (own.some(({ bench }) => !hasEnded(bench))) return null;
  const next = slides.filter(({ number }) => number > here).flatMap(runnable)[0];
  if (!next) return null;
  return own.length === 0 || next.hasPackages ? next.bench : null;
}

interface Runnable {
  readonly bench: BenchId;
  readonly hasPackages: boolean;
}

/** None where the stage cannot run live. */
function runnableOf(shown: Slide['cases'][number], cases: readonly Entry[]): Runnable[] {
  const entry = cases.find((each) => each.id === shown.id);
  const bench = benchOnSlide(shown);
  if (!entry || entry.packagesMissing.length > 0 || !bench) return [];
  return [{ bench, hasPackages: entry.packages.length > 0 }];
}
