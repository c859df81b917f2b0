/** Why a line of code is marked: it was added, a clue led to it, or it is to blame. Its looks are in `line-mark.module.css`. */
export type LineMark = 'added' | 'marked' | 'culprit';

/** The line that a clue led to, counted from 1. */
export interface MarkedLine {
  readonly line: number;
  readonly isCulprit: boolean;
}

export function markOf(line: number, marked: MarkedLine | null, isAdded: boolean): LineMark | undefined {
  if (marked?.line === line) return marked.isCulprit ? 'culprit' : 'marked';
  return isAdded ? 'added' : undefined;
}
