import type { DeskPoll } from '../../../../room/index.ts';

/** What was answered so far, the most named first: `reports/totals.py:3`, or a choice. */
export function tallyRows({
  tally,
  asks,
}: Pick<DeskPoll, 'tally' | 'asks'>): readonly { readonly name: string; readonly votes: number }[] {
  if (tally.kind === 'line')
    return tally.lines.map(({ file, line, votes }) => ({
      name: `${file.replace(/^site-packages\//, '')}:${line}`,
      votes,
    }));
  const choices = asks.kind === 'choice' ? asks.choices : [];
  return tally.votes
    .map((votes, index) => ({ name: choices[index] ?? `Choice ${index + 1}`, votes }))
    .filter(({ votes }) => votes > 0)
    .sort((one, other) => other.votes - one.votes);
}
