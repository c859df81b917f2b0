import type { CSSProperties } from 'react';
import { TextWithCode } from '../../ui/index.ts';
import styles from './TallyBars.module.css';
import type { TallyRow } from './tally-rows.ts';

interface TallyBarsProps {
  readonly name: string;
  readonly rows: readonly TallyRow[];
  /** The text of a line of code, where it is known. */
  readonly textOf?: (row: TallyRow) => string;
}

/** How many gave each answer, as bars beside each other. */
export function TallyBars({ name, rows, textOf }: TallyBarsProps) {
  const most = Math.max(1, ...rows.map(({ votes }) => votes));
  if (rows.length === 0) return null;
  return (
    <ol aria-label={name} className={styles.rows}>
      {rows.map((row) => (
        <li key={row.name}>
          <span className={row.line ? styles.code : undefined}>
            <TextWithCode text={row.name} />
            {textOf && row.line && <code className={styles.text}>{textOf(row)}</code>}
          </span>
          <b>{row.votes.toLocaleString('en')}</b>
          <span aria-hidden className={styles.bar} style={{ '--part': row.votes / most } as CSSProperties} />
        </li>
      ))}
    </ol>
  );
}
