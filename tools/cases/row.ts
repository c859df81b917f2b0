/** A line of the table that `npm run check:cases` prints. */
export interface Row {
  readonly line: string;
  /** What is not as it should be, in sentences; `null` for what could not be tried, as the line says. */
  readonly problems: readonly string[] | null;
  /** What a learner reads. */
  readonly says?: string;
}

export function outcomeOf({ problems }: Row): 'passed' | 'failed' | 'skipped' {
  if (problems === null) return 'skipped';
  return problems.length === 0 ? 'passed' : 'failed';
}
