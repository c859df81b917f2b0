import { withUnseenNamed } from '#case';
import type { SequenceRow } from '#evidence';
import { classes } from '../../ui/index.ts';
import styles from './Sequence.module.css';

/** Rows of values, each aligned under the last one: a missing value is a gap. */
export function Sequence({ rows }: { readonly rows: readonly SequenceRow[] }) {
  const expected = rows.at(-1)?.values ?? [];
  const columns = rows.reduce((most, { values, shift }) => Math.max(most, values.length + shift), 0);
  return (
    <table className={styles.rows}>
      <tbody>
        {rows.map(({ label, values, shift }, index) => (
          <tr key={index}>
            <th scope="row">{withUnseenNamed(label)}</th>
            {Array.from({ length: columns }, (_, column) => (
              <td key={column} className={classes(column < shift && styles.missing)}>
                {column < shift ? (
                  <Missing value={expected[column]} />
                ) : (
                  withUnseenNamed(values[column - shift] ?? '')
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Missing({ value }: { readonly value: string | undefined }) {
  return (
    <>
      <span aria-hidden>{value?.replaceAll(/./g, '·')}</span>
      <span className="visually-hidden">missing</span>
    </>
  );
}
