import type { Line } from '#case';
import type { Poll } from '../../room/index.ts';

/** One answer of a vote, and how many gave it. */
export interface TallyRow {
  /** `reports/totals.py:3`, or a choice. */
  readonly name: string;
  readonly votes: number;
  /** Of a line of code. */
  readonly line: Line | null;
}

/** What was answered: lines with the most named first, choices in their order. Empty as long as it is not shown. */
export function tallyRows({ tally, asks }: Pick<Poll, 'tally' | 'asks'>): readonly TallyRow[] {
  if (tally?.kind === 'line')
    return tally.lines.map(({ file, line, votes }) => ({
      name: `${withoutFolder(file)}:${line}`,
      votes,
      line: { file, line },
    }));
  const choices = asks.kind === 'choice' ? asks.choices : [];
  return choices.map((name, index) => ({ name, votes: tally?.votes[index] ?? 0, line: null }));
}

function withoutFolder(file: string): string {
  return file.replace(/^site-packages\//, '');
}
