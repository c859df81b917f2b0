import { counted } from '../../../../ui/words.ts';
import styles from './Choices.module.css';

interface ChoicesProps {
  readonly choices: readonly string[];
  /** How many took each; `null` until that is shown. */
  readonly votes: readonly number[] | null;
}

/** What can be chosen side by side, each with a bar once it is shown how many did. */
export function Choices({ choices, votes }: ChoicesProps) {
  const most = Math.max(1, ...(votes ?? []));
  return (
    <ol className={styles.choices}>
      {choices.map((choice, index) => {
        const taken = votes?.[index] ?? 0;
        return (
          <li key={choice} className={styles.choice}>
            <span className={styles.name}>{choice}</span>
            {votes && (
              <b role="img" aria-label={counted(taken, 'vote')}>
                {taken.toLocaleString('en')}
              </b>
            )}
            <span aria-hidden className={styles.track}>
              <span className={styles.bar} style={{ inlineSize: `${votes ? (taken / most) * 100 : 0}%` }} />
            </span>
          </li>
        );
      })}
    </ol>
  );
}
