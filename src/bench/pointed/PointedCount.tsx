import { counted } from '../../ui/words.ts';
import styles from './PointedCount.module.css';
import { shortCount } from './pointers.ts';

/** How many pointed there: a pill, as nothing else in the panels is. */
export function PointedCount({ votes }: { readonly votes: number }) {
  return (
    <span className={styles.count} role="img" aria-label={`${counted(votes, 'vote')}`}>
      {shortCount(votes)}
    </span>
  );
}
