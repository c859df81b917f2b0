import { paint } from '../setup/say.mjs';

/** One line of the table. */
export interface Row {
  /** The name of what is measured, with `:part` where there are several figures. */
  readonly id: string;
  readonly value: number;
  readonly unit: 'ratio' | 'ms' | 'MB' | 'kB' | 'tasks' | 'yes/no';
  /** The value may be at most this. */
  readonly budget: number;
  readonly ok: boolean;
  /** What the figure was made from. */
  readonly detail: string;
}

const PLACES = { ratio: 2, ms: 0, MB: 1, kB: 1, tasks: 0, 'yes/no': 0 } as const;

/** `ok` is judged by the exact value: what is rounded down to its budget has missed it. */
export function row(id: string, exact: number, unit: Row['unit'], budget: number, detail: string): Row {
  const scale = 10 ** PLACES[unit];
  return { id, value: Math.round(exact * scale) / scale, unit, budget, ok: exact <= budget, detail };
}

/** A claim that holds or does not. */
export function claim(id: string, holds: boolean, detail: string): Row {
  return { id, value: holds ? 1 : 0, unit: 'yes/no', budget: 1, ok: holds, detail };
}

/** Prints rows as a person reads them. */
export function printTable(rows: readonly Row[]): void {
  const width = Math.max(...rows.map(({ id }) => id.length));
  for (const each of rows) {
    const verdict = each.ok ? paint.green('ok    ') : paint.red('MISSED');
    const [value, budget] = [shown(each.value, each.unit).padStart(10), budgetOf(each).padEnd(12)];
    console.log(`  ${each.id.padEnd(width)} ${value} ${budget} ${verdict} ${paint.dim(each.detail)}`);
  }
  const missed = rows.filter(({ ok }) => !ok).length;
  console.log(`\n  ${rows.length} figures, ${missed} missed\n`);
}

function shown(figure: number, unit: Row['unit']): string {
  if (unit === 'yes/no') return figure === 1 ? 'yes' : 'no';
  return unit === 'ratio' ? figure.toFixed(2) : `${figure} ${unit}`;
}

function budgetOf({ budget, unit }: Row): string {
  return unit === 'yes/no' ? '' : `≤ ${shown(budget, unit)}`;
}
