import { type BenchId, withUnseenNamed } from '#case';
import { askWho, choosePlace, openValue } from '../../session/index.ts';
import { classes } from '../../ui/index.ts';
import { counted } from '../../ui/words.ts';
import styles from './NamesPane.module.css';
import { partsSeen, type RowSeen } from './seen.ts';
import type { Moment } from './use-moment.ts';
import { placeName, shortOf } from './words.ts';

interface ValueRowProps {
  readonly bench: BenchId;
  readonly moment: Moment;
  readonly row: RowSeen;
  /** Names the value among those of the pane: the places that lead to it. */
  readonly id: string;
  /** How many values it lies in. */
  readonly depth: number;
}

/** Deeper, a pane has no room for its rows. */
const DEEPEST = 6;
/** Changed parts of a value that nobody has opened. */
const MOST_CHANGED = 4;

/** A name, item or attribute with its value: what has just changed is marked, and whatever it is made of can be opened. */
export function ValueRow({ bench, moment, row, id, depth }: ValueRowProps) {
  const { walk, step, steps } = moment;
  const { label, place, value, change } = row;
  const isObject = typeof value === 'number' && depth < DEEPEST;
  const isOpen = isObject && steps.opened.includes(id);
  const isChosen = steps.chosen === place;
  const choose = () => {
    if (!isChosen) choosePlace(bench, place);
  };
  return (
    <li>
      <div
        className={classes(styles.row, change !== 'none' && styles.changed, isChosen && styles.chosen)}
        data-changed={change === 'none' ? undefined : change}
        data-chosen={isChosen || undefined}
      >
        <button
          type="button"
          className={classes(styles.name, isObject && styles.opener)}
          aria-expanded={isObject ? isOpen : undefined}
          onFocus={choose}
          onClick={() => (isObject ? openValue(bench, id) : choose())}
        >
          <span className={styles.label}>{withUnseenNamed(label)}</span>{' '}
          <ValueText moment={moment} row={row} />
        </button>
        <button
          type="button"
          className={styles.who}
          aria-label={`Who wrote ${placeName(walk, place)}?`}
          onFocus={choose}
          onClick={() => askWho(bench, { of: 'place', place, moment: step + 1 })}
        >
          who?
        </button>
      </div>
      {isObject && (isOpen || change === 'part') && (
        <Parts bench={bench} moment={moment} object={value} id={id} depth={depth + 1} isWhole={isOpen} />
      )}
    </li>
  );
}

interface PartsProps extends Omit<ValueRowProps, 'row'> {
  readonly object: number;
  /** Whether all parts are shown, and not only those that have just changed. */
  readonly isWhole: boolean;
}

function Parts({ bench, moment, object, id, depth, isWhole }: PartsProps) {
  const { rows, unshown } = partsSeen(moment.walk, object, moment.step);
  const shown = isWhole ? rows : rows.filter(({ change }) => change !== 'none').slice(0, MOST_CHANGED);
  if (shown.length === 0 && !isWhole) return null;
  return (
    <ul className={styles.parts}>
      {shown.map((row) => (
        <ValueRow
          key={row.place}
          bench={bench}
          moment={moment}
          row={row}
          id={`${id}/${row.place}`}
          depth={depth}
        />
      ))}
      {isWhole && unshown > 0 && <li className={styles.more}>and {counted(unshown, 'more part')}</li>}
      {isWhole && rows.length === 0 && <li className={styles.more}>It has no parts.</li>}
    </ul>
  );
}

/** Characters of a value, so that a row has at most three lines. */
const LONGEST = 110;
/** What has gone takes one of them. */
const LONGEST_BEFORE = 40;

function ValueText({ moment: { walk, step }, row }: Pick<ValueRowProps, 'moment' | 'row'>) {
  const { value, before, change } = row;
  const now = withUnseenNamed(shortOf(walk, value, step + 1, LONGEST));
  if (change !== 'itself')
    return (
      <>
        <span className={styles.value}>{now}</span>
        {change === 'part' && <span className="visually-hidden"> changed in it</span>}
      </>
    );
  const isNew = before === undefined || before === null;
  return (
    <span className={styles.value}>
      {!isNew && (
        <>
          <del>{withUnseenNamed(shortOf(walk, before, step, LONGEST_BEFORE))}</del>
          <span aria-hidden> → </span>
          <span className="visually-hidden"> is now </span>
        </>
      )}
      {value === null ? <span className={styles.gone}>gone</span> : <ins>{now}</ins>}
      {isNew && <span className="visually-hidden"> new</span>}
    </span>
  );
}
