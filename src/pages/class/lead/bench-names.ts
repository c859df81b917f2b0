import type { BenchId } from '#case';
import { caseTitle } from '../task-names.ts';

/** `Double import: lesson`, `Double import: the stage hook`. */
export function benchName({ case: id, stage, for: purpose }: BenchId): string {
  return `${caseTitle(id)}: ${purpose === 'lesson' ? 'lesson' : `the stage ${stage}`}`;
}
