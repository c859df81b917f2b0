import type { SequencePattern } from '#case';
import type { SequenceClue, SequenceRow } from './clue.ts';

/** The rows that the pattern finds in `text`, as one clue; fewer than two tell nothing. */
export function readSequence(text: string, { row, title }: SequencePattern): SequenceClue[] {
  const rows = text.split('\n').flatMap((line) => {
    const groups = row.exec(line)?.groups;
    if (!groups?.label || !groups.values) return [];
    return [{ label: groups.label, values: groups.values.trim().split(/\s+/) }];
  });
  const expected = rows.at(-1);
  if (!expected || rows.length < 2) return [];
  return [
    {
      kind: 'sequence',
      title,
      rows: rows.map(
        ({ label, values }): SequenceRow => ({ label, values, shift: shiftOf(values, expected.values) }),
      ),
      frames: [],
    },
  ];
}

/** Two values in a row that agree are no accident. */
const FEWEST_ALIKE = 2;

function shiftOf(values: readonly string[], expected: readonly string[]): number {
  for (let shift = 0; shift <= expected.length - FEWEST_ALIKE; shift++) {
    const rest = expected.slice(shift, shift + values.length);
    if (rest.every((value, index) => value === values[index])) return shift;
  }
  return 0;
}
