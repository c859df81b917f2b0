import type { BenchId } from '#case';
import { type Steps, useSession, viewOf } from '../../session/index.ts';
import type { Walk } from '../../steps/index.ts';
import type { Walked } from './use-walk.ts';

/** Where somebody stands in a walk. */
export interface Moment {
  readonly walk: Walk;
  readonly steps: Steps;
  /** The step that is shown: one of the walk's, whatever another window says. */
  readonly step: number;
}

/** The step that a bench shows; `null` while nobody walks. */
export function useMoment(bench: BenchId, walked: Walked): Moment | null {
  const steps = useSession((session) => viewOf(session, bench).steps);
  if (walked.status !== 'ready' || !steps) return null;
  return momentOf(walked.walk, steps);
}

export function momentOf(walk: Walk, steps: Steps): Moment {
  return { walk, steps, step: Math.min(steps.moment, walk.count - 1) };
}
