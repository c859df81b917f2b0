import type { Question } from '../../../room/index.ts';
import { Button } from '../../../ui/index.ts';
import { counted } from '../../../ui/words.ts';
import styles from './AskSheet.module.css';

interface QuestionRowProps {
  readonly question: Question;
  /** Asked on this device. */
  readonly isOwn: boolean;
  readonly isLiked: boolean;
  readonly isOnStage: boolean;
  readonly onLike: (isLiked: boolean) => void;
  readonly onWithdraw: () => void;
}

/** One question, and how many want it answered. */
export function QuestionRow({ question, isOwn, isLiked, isOnStage, onLike, onWithdraw }: QuestionRowProps) {
  const { text, name, votes, isAnswered } = question;
  const remarks = [
    isOwn ? 'yours' : (name ?? 'anonymous'),
    isOnStage && 'on the stage now',
    isAnswered && 'answered',
  ];
  return (
    <li className={styles.question} data-answered={isAnswered || undefined}>
      <button
        type="button"
        className={styles.vote}
        aria-pressed={isOwn || isLiked}
        aria-disabled={isOwn || undefined}
        aria-label={`I want to know this, too: ${counted(votes, 'vote')}`}
        onClick={isOwn ? undefined : () => onLike(!isLiked)}
      >
        <svg viewBox="0 0 16 16" aria-hidden>
          <path d="M8 4 14 11H2z" />
        </svg>
        {votes}
      </button>
      <div className={styles.what}>
        <p className={styles.words} dir="auto">
          {text}
        </p>
        <p className={styles.remarks}>{remarks.filter(Boolean).join(' · ')}</p>
      </div>
      {isOwn && <Button onClick={onWithdraw}>Withdraw</Button>}
    </li>
  );
}
