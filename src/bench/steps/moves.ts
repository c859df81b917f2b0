import type { BenchId } from '#case';
import { goToStep } from '../../session/index.ts';
import { next, nextCall, nextChange, out, previous, previousChange, type Walk } from '../../steps/index.ts';
import type { Moment } from './use-moment.ts';

/** Where one can go from a step: what a button or key does, or `null` where there is nothing that way. */
export interface Moves {
  readonly back: Move;
  readonly on: Move;
  readonly into: Move;
  readonly out: Move;
  readonly changeBefore: Move;
  readonly nextChange: Move;
}
export type Move = (() => void) | null;

/** Changes are those of what is chosen; where nothing is, of what was printed. */
export function movesFrom(bench: BenchId, { walk, step, steps: { chosen } }: Moment): Moves {
  const to = (found: number | null): Move =>
    found === null || found >= walk.count || found === step ? null : () => goToStep(bench, found);
  return {
    back: to(previous(walk, step)),
    on: to(next(walk, step)),
    into: to(nextCall(walk, step)),
    out: to(out(walk, step)),
    changeBefore: to(chosen === null ? print(walk, step, -1) : previousChange(walk, chosen, step)),
    nextChange: to(chosen === null ? print(walk, step, 1) : nextChange(walk, chosen, step)),
  };
}

/** The nearest step in a direction that printed something. */
function print({ printed: { stdout, stderr }, count }: Walk, from: number, by: 1 | -1): number | null {
  const at = (step: number) => (stdout[step] ?? 0) + (stderr[step] ?? 0);
  for (let step = from + by; step >= 0 && step < count; step += by) if (at(step + 1) > at(step)) return step;
  return null;
}
