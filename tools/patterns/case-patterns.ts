import type { CaseDefinition } from '#case';
import { linearProblem } from './linear.ts';

/** A pattern that a case's author wrote, and where it stands in the definition. */
export interface CasePattern {
  readonly at: string;
  readonly pattern: RegExp;
}

/** What is wrong with the patterns of a `case.ts`, for its author. */
export function patternProblems(id: string, definition: CaseDefinition): string[] {
  return casePatterns(definition).flatMap(({ at, pattern }) => {
    const problem = linearProblem(pattern);
    return problem === null ? [] : [`cases/${id}/case.ts: ${at}: ${problem}`];
  });
}

/** All patterns of a case, as they are used. */
export function casePatterns(definition: CaseDefinition): CasePattern[] {
  return patternsIn(definition, '');
}

function patternsIn(value: unknown, at: string): CasePattern[] {
  if (value instanceof RegExp) return [{ at, pattern: value }];
  if (typeof value !== 'object' || value === null) return [];
  const isLeftover = 'kind' in value && value.kind === 'leftover';
  return Object.entries(value).flatMap(([name, inner]) => {
    const place = Array.isArray(value) ? `${at}[${name}]` : at === '' ? name : `${at}.${name}`;
    // All frames of a name are looked for, one behind the other.
    if (isLeftover && name === 'frame' && inner instanceof RegExp)
      return [{ at: place, pattern: new RegExp(inner.source, `${inner.flags.replace('g', '')}g`) }];
    return patternsIn(inner, place);
  });
}
