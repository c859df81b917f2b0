import { withUnseenNamed } from '#case';
import type { Clue, SequenceRow } from '#evidence';
import { classes, TextWithCode } from '../../ui/index.ts';
import styles from './Exhibit.module.css';
import { FrameList, type FrameListProps } from './FrameList.tsx';

interface ExhibitProps extends Omit<FrameListProps, 'frames'> {
  /** A, B, C, … in the order of discovery. */
  readonly letter: string;
  readonly clue: Clue;
}

/** One clue, as a tagged piece of paper: its message, and the stack that leads to it. */
export function Exhibit({ letter, clue, ...stack }: ExhibitProps) {
  return (
    <article className={styles.exhibit}>
      <div className={styles.stub} aria-hidden>
        {letter}
      </div>
      <div className={styles.body}>
        <h2 className={styles.title}>
          <TextWithCode text={withUnseenNamed(titleOf(clue))} />
        </h2>
        <Details clue={clue} />
        {clue.frames.length > 0 && <FrameList frames={clue.frames} {...stack} />}
      </div>
    </article>
  );
}

function titleOf(clue: Clue): string {
  switch (clue.kind) {
    case 'exception':
      return `\`${clue.type}\``;
    case 'stop': {
      const stop = clue.frames.at(-1);
      return `Stopped in \`${stop?.function ?? stop?.file}\`, before this line`;
    }
    default:
      return clue.title;
  }
}

function Details({ clue }: { readonly clue: Clue }) {
  switch (clue.kind) {
    case 'exception':
      return clue.message ? <p className={styles.message}>{withUnseenNamed(clue.message)}</p> : null;
    case 'leftover':
      return <Leftovers paths={clue.paths} />;
    case 'sequence':
      return <Sequence rows={clue.rows} />;
    default:
      return null;
  }
}

/** Rows of values, each aligned under the last one: a missing value is a gap. */
function Sequence({ rows }: { readonly rows: readonly SequenceRow[] }) {
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

/** Enough names to see what they are like. */
const MOST_NAMES = 4;

/** The files left behind, by name. */
function Leftovers({ paths }: { readonly paths: readonly string[] }) {
  const more = paths.length - MOST_NAMES;
  return (
    <ul className={styles.paths}>
      {paths.slice(0, MOST_NAMES).map((path, index) => (
        <li key={index}>{withUnseenNamed(path)}</li>
      ))}
      {more > 0 && <li className={styles.more}>and {more.toLocaleString('en')} more</li>}
    </ul>
  );
}
