import { useMemo } from 'react';
import { type BenchId, isSameLine, type Line } from '#case';
import { callPath } from '../../steps/index.ts';
import { foundCulprit } from './answers.ts';
import { type Moment, useMoment } from './use-moment.ts';
import type { Walked } from './walks-read.ts';

/** The lines of a file that a step is in. */
export interface LinesWalked {
  /** Where it is; `null` if that is in another file. */
  readonly here: number | null;
  /** Whether a question has led to it, and it is a culprit of the case. */
  readonly isCulprit: boolean;
  /** Where its callers wait. */
  readonly callers: readonly number[];
  /** What is to be in sight. */
  readonly shown: number | null;
}

interface BenchWalked {
  readonly id: BenchId;
  readonly walked: Walked;
  /** The lines that may be shown as culprits. */
  readonly findable: readonly Line[];
}

/** The lines of a file that the step of a walk is in; `null` while nobody walks. The same object until the next step. */
export function useLinesWalked({ id, walked, findable }: BenchWalked, file: string): LinesWalked | null {
  const moment = useMoment(id, walked);
  const culprit = moment && foundCulprit(moment, findable);
  const lines = moment ? linesIn(moment, file) : null;
  const isCulprit =
    culprit !== null && lines?.here != null && isSameLine(culprit, { file, line: lines.here });
  const key = lines && JSON.stringify({ ...lines, isCulprit });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a step is another one, even where its lines are the same.
  return useMemo(() => (key === null ? null : (JSON.parse(key) as LinesWalked)), [key, moment?.step]);
}

function linesIn({ walk, step, steps: { aside } }: Moment, file: string): Omit<LinesWalked, 'isCulprit'> {
  const path = callPath(walk, step);
  const here = path[0]?.file === file ? path[0].line : null;
  const callers = path
    .slice(1)
    .flatMap((each) => (each.file === file && each.line !== here ? [each.line] : []));
  const looked = aside && 'frame' in aside ? path.find(({ frame }) => frame === aside.frame) : undefined;
  return {
    here,
    callers,
    shown: aside && 'file' in aside ? null : looked?.file === file ? looked.line : here,
  };
}
