import type { ReactNode } from 'react';
import { clockText, clockWords, useSecondsLeft } from '../clock.ts';
import styles from './ClassScreen.module.css';

interface ClockedProps {
  readonly name: string;
  /** Above the title. */
  readonly kicker?: string;
  readonly title: string;
  /** By the instructor's clock; `null` without one. */
  readonly endsAt: number | null;
  readonly ahead: number;
  readonly children?: ReactNode;
}

/** Something that goes on for a while, and how long: to be read from the back row. */
export function Clocked({ name, kicker, title, endsAt, ahead, children }: ClockedProps) {
  const left = useSecondsLeft(endsAt, ahead);
  return (
    <section aria-label={name} className={styles.clocked}>
      <header>
        {kicker && <p className={styles.kicker}>{kicker}</p>}
        <h1 dir="auto">{title}</h1>
      </header>
      {left !== null && (
        <p className={styles.clock} data-soon={left <= 60 || undefined} data-long={left >= 3600 || undefined}>
          <span role="timer">{clockText(left)}</span>
          <span className={styles.words}>{clockWords(left)}</span>
        </p>
      )}
      {children}
    </section>
  );
}
