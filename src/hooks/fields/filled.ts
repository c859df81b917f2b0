import type { ProjectFiles } from '#case';
import { generate, givenValues, type Hook, type Problem, type Values } from '../index.ts';

/** A hook as somebody fills it in. */
export interface Filled {
  readonly hook: Hook;
  readonly values: Values;
  readonly problems: readonly Problem[];
  /** Of the last values that were right. */
  readonly files: ProjectFiles;
}

/** A hook as it lies on the shelf. */
export function filledAnew(hook: Hook): Filled {
  return filledIn({ hook, values: {}, problems: [], files: {} }, givenValues(hook));
}

export function filledIn(filled: Filled, values: Values): Filled {
  const generated = generate(filled.hook, values);
  return generated.ok
    ? { ...filled, values, problems: [], files: generated.files }
    : { ...filled, values, problems: generated.problems };
}
