import styles from './StandingLine.module.css';

interface StandingLineProps {
  /** What it is about, for who does not see it. */
  readonly name: string;
  readonly isLive: boolean;
  readonly text: string;
}

/** How it is with a room, in a line that is said aloud: with a dot while all is well, and a bar across where it is not. */
export function StandingLine({ name, isLive, text }: StandingLineProps) {
  return (
    <p role="status" aria-label={name} className={styles.standing}>
      <span aria-hidden className={styles.sign} data-live={isLive || undefined} />
      <span>{text}</span>
    </p>
  );
}
