import { useId } from 'react';
import type { Poll } from '../../../room/index.ts';
import { classes } from '../../../ui/index.ts';
import { counted } from '../../../ui/words.ts';
import styles from './ChoiceVote.module.css';
import { Standing } from './Standing.tsx';
import { standingOf } from './vote-words.ts';

interface ChoiceVoteProps {
  readonly poll: Poll;
  readonly choices: readonly string[];
  readonly chosen: number | null;
  readonly onVote: (choice: number | null) => void;
}

/** A few answers, each as large as a thumb; once revealed, how many took each. */
export function ChoiceVote({ poll, choices, chosen, onVote }: ChoiceVoteProps) {
  const name = useId();
  const votes = poll.tally?.kind === 'choice' ? poll.tally.votes : null;
  const most = Math.max(1, ...(votes ?? []));
  const isOpen = poll.state === 'open';
  const said = chosen === null ? null : `You chose “${choices[chosen] ?? ''}”.`;
  return (
    <>
      <fieldset className={styles.choices} disabled={!isOpen}>
        <legend className="visually-hidden">Answers</legend>
        {choices.map((choice, index) => (
          <label key={choice} className={classes(styles.choice, index === chosen && styles.chosen)}>
            <input type="radio" name={name} checked={index === chosen} onChange={() => onVote(index)} />
            <span className={styles.text}>{choice}</span>
            {votes && <b>{counted(votes[index] ?? 0, 'vote')}</b>}
            {votes && (
              <span
                aria-hidden
                className={styles.bar}
                style={{ inlineSize: `${((votes[index] ?? 0) / most) * 100}%` }}
              />
            )}
          </label>
        ))}
      </fieldset>
      <Standing
        text={standingOf(poll, said, 'Choose one.')}
        onTakeBack={isOpen && chosen !== null ? () => onVote(null) : null}
      />
    </>
  );
}
