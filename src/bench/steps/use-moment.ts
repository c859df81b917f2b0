import type { BenchId } from '#case';
import { type Steps, useSession, viewOf } from '../../session/index.ts';
import { callPath, lineOfStep, type Walk } from '../../steps/index.ts';
import type { Walked } from './walks-read.ts';

/** Where somebody stands in a walk. */
export interface Moment {
  readonly walk: Walk;
  readonly steps: Steps;
  /** The step that is shown: one of the walk's, whatever another window says. */
  readonly step: number;
}

/** The step that a bench shows; `null` while nobody walks. */
export function useMoment(bench: BenchId, walked: Walked): Moment | null {
  return momentOf(
    walked,
    useSession((session) => viewOf(session, bench).steps),
  );
}

/** Where these steps are in a walk; `null` where there is none. */
export function momentOf(walked: Walked, steps: Steps | null): Moment | null {
  if (walked.status !== 'ready' || !steps) return null;
  return { walk: walked.walk, steps, step: Math.min(steps.moment, walked.walk.count - 1) };
}

/** The file that a walk shows; `null` while nobody walks. */
export function useFileWalked(bench: BenchId, walked: Walked): string | null {
  return useSession((session) => {
    const moment = momentOf(walked, viewOf(session, bench).steps);
    return moment && fileShown(moment);
  });
}

/** The file that is in front. */
export function fileShown({ walk, step, steps: { aside } }: Moment): string {
  if (aside && 'file' in aside) return aside.file;
  if (!aside) return lineOfStep(walk, step).file;
  return (callPath(walk, step).find(({ frame }) => frame === aside.frame) ?? lineOfStep(walk, step)).file;
}
