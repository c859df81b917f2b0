import { type ReactNode, useMemo } from 'react';
import type { BenchId } from '#case';
import type { Clue, Frame } from '#evidence';
import { askWho, lookAtStep } from '../../session/index.ts';
import { momentOfClue, momentOfFile, stepsIn, type Walk } from '../../steps/index.ts';
import { type Moments, MomentsOfRun } from '../moments/moments.ts';
import type { Walked } from './walks-read.ts';

interface WaysToMomentsProps {
  readonly bench: BenchId;
  readonly walked: Walked;
  readonly children: ReactNode;
}

/** Gives what the evidence shows a way to the step that it comes from. */
export function WaysToMoments({ bench, walked, children }: WaysToMomentsProps) {
  const moments = useMemo(
    () => (walked.status === 'ready' ? momentsOf(bench, walked.walk) : null),
    [bench, walked],
  );
  return <MomentsOfRun value={moments}>{children}</MomentsOfRun>;
}

function momentsOf(bench: BenchId, walk: Walk): Moments {
  const known = new Map<Clue, number | null>();
  const ofClue = (clue: Clue) => {
    const moment = known.get(clue) ?? momentOfClue(walk, clue);
    known.set(clue, moment);
    return moment;
  };
  return {
    ofClue,
    // When the stack was there, its outer lines had begun and were not through.
    ofFrame(frame: Frame, clue) {
      const steps = stepsIn(walk, frame);
      const end = clue && ofClue(clue);
      return (end === null ? steps.at(-1) : (steps.findLast((step) => step <= end) ?? steps.at(-1))) ?? null;
    },
    ofFile: (path) => momentOfFile(walk, path),
    go: (step) => lookAtStep(bench, step),
    askFile: (path) => askWho(bench, { of: 'file', path, moment: walk.count }),
  };
}
