import styles from './ExcerptText.module.css';
import type { Excerpt } from './search-slides.ts';

/** The words around those that were found, and whether they are the speaker's alone. */
export function ExcerptText({ from, before, found, after }: Excerpt) {
  return (
    <>
      {from === 'notes' && <b>Notes </b>}
      {before}
      <mark className={styles.found}>{found}</mark>
      {after}
    </>
  );
}
