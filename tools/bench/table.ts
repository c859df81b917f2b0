import { paint } from '../setup/say.mjs';
import type { Row } from './row.ts';

/** Prints rows as a person reads them. */
export function printTable(rows: readonly Row[]): void {
  const width = Math.max(...rows.map(({ id }) => id.length));
  for (const each of rows) {
    const verdict = each.ok ? paint.green('ok    ') : paint.red('MISSED');
    console.log(
      `  ${each.id.padEnd(width)} ${valueText(each).padStart(10)} ${budgetText(each).padEnd(12)} ${verdict} ${paint.dim(each.detail)}`,
    );
  }
  const missed = rows.filter(({ ok }) => !ok).length;
  console.log(`\n  ${rows.length} figures, ${missed} missed\n`);
}

function valueText({ value, unit }: Row): string {
  if (unit === 'yes/no') return value === 1 ? 'yes' : 'no';
  return unit === 'ratio' ? value.toFixed(2) : `${value} ${unit}`;
}

function budgetText({ budget, unit }: Row): string {
  if (unit === 'yes/no') return '';
  return unit === 'ratio' ? `≤ ${budget.toFixed(2)}` : `≤ ${budget} ${unit}`;
}
