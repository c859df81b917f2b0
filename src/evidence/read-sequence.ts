import type { SequencePattern } from '#case';
import type { SequenceClue, SequenceRow } from './clue.ts';

/** More rows, and more values in a row, than a table shows so that one sees where they part. */
const MOST_ROWS = 40;
const MOST_VALUES = 100;

/** The rows that the pattern finds, as one clue; fewer than two say nothing. `notes` say what was left out. */
export function readSequence(
  lines: readonly string[],
  { row, title }: SequencePattern,
): { readonly clues: SequenceClue[]; readonly notes: readonly string[] } {
  const found = lines.flatMap((line) => {
    const groups = row.exec(line)?.groups;
    if (!groups?.label || !groups.values) return [];
    return [{ label: groups.label, values: groups.values.trim().split(/\s+/) }];
  });
  if (found.length < 2) return { clues: [], notes: [] };
  const half = MOST_ROWS / 2;
  const shown = found.length > MOST_ROWS ? [...found.slice(0, half), ...found.slice(-half)] : found;
  const kept = shown.map(({ label, values }) => ({ label, values: values.slice(0, MOST_VALUES) }));
  const expected = kept.at(-1)?.values ?? [];
  const rows = kept.map(
    ({ label, values }): SequenceRow => ({ label, values, shift: shiftOf(values, expected) }),
  );
  const isWide = shown.some(({ values }) => values.length > MOST_VALUES);
  return {
    clues: [{ kind: 'sequence', title, rows, frames: [] }],
    notes: [
      ...(found.length > MOST_ROWS
        ? [`Of ${found.length.toLocaleString('en')} rows, the first ${half} and the last ${half} are shown.`]
        : []),
      ...(isWide ? [`Of a row, the first ${MOST_VALUES} values are shown.`] : []),
    ],
  };
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
