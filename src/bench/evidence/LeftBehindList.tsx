import { withUnseenNamed } from '#case';
import { classes } from '../../ui/index.ts';
import { BreakablePath } from '../BreakablePath.tsx';
import { WayToFile } from '../moments/WayToFile.tsx';
import { withFewMarks } from '../terminal/screen-text.ts';
import styles from './LeftBehindList.module.css';
import type { LeftItem } from './left-behind.ts';

interface LeftBehindListProps {
  readonly items: readonly LeftItem[];
  /** The paths that somebody has turned: shown what was not, or hidden what was. */
  readonly turned: readonly string[];
  readonly onTurn: (path: string) => void;
}

/** No path is empty: this stands for the whole list. */
const LIST = '';
/** A list that is longer is shown at once only if it says what no exhibit does. */
const MOST_ROWS = 3;

/** The files and folders that a run left behind, each with its text. */
export function LeftBehindList({ items, turned, onTurn }: LeftBehindListProps) {
  const isLong = items.length > MOST_ROWS;
  const isOpen = (!isLong || items.some(({ isShown }) => isShown)) !== turned.includes(LIST);
  const title = `Left behind: ${items.length.toLocaleString('en')} files and folders`;
  return (
    <section aria-label="Left behind" className={styles.left}>
      {isLong ? (
        <button type="button" className={styles.title} aria-expanded={isOpen} onClick={() => onTurn(LIST)}>
          {title}
        </button>
      ) : (
        <p className={styles.title}>Left behind</p>
      )}
      {isOpen && (
        <ul>
          {items.map((item) => (
            <LeftRow
              key={item.path}
              item={item}
              isShown={item.isShown !== turned.includes(item.path)}
              onTurn={() => onTurn(item.path)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

interface LeftRowProps {
  readonly item: LeftItem;
  readonly isShown: boolean;
  readonly onTurn: () => void;
}

function LeftRow({ item: { path, text, what }, isShown, onTurn }: LeftRowProps) {
  const name = (
    <>
      <span className={styles.path}>
        <BreakablePath path={path} />
      </span>{' '}
      <span className={styles.what}>{what}</span>
    </>
  );
  if (text === '')
    return (
      <li className={styles.row}>
        {name} <WayToFile path={path} />
      </li>
    );
  return (
    <li>
      <button
        type="button"
        className={classes(styles.row, styles.opener)}
        aria-expanded={isShown}
        onClick={onTurn}
      >
        {name}
      </button>
      <span className={styles.ways}>
        <WayToFile path={path} />
      </span>
      {isShown && <pre className={styles.text}>{withFewMarks(withUnseenNamed(text))}</pre>}
    </li>
  );
}
