import styles from './Leftovers.module.css';

/** So many names show what they are like. */
const MOST_NAMES = 4;

/** What was left behind, by name. */
export function Leftovers({ paths }: { readonly paths: readonly string[] }) {
  const more = paths.length - MOST_NAMES;
  return (
    <ul className={styles.paths}>
      {paths.slice(0, MOST_NAMES).map((path, index) => (
        <li key={index}>{path}</li>
      ))}
      {more > 0 && <li className={styles.more}>and {more.toLocaleString('en')} more</li>}
    </ul>
  );
}
