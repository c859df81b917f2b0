import { useEffect, useState } from 'react';
import styles from './Calls.module.css';
import { clockText, LAST_MS } from './clock-text.ts';

interface ClockProps {
  /** By the instructor's clock, in milliseconds since 1970. */
  readonly endsAt: number;
  /** How much the instructor's clock is ahead of this one. */
  readonly ahead: number;
}

/** How much time is left, to the second. Its last minute is told by words, too. */
export function Clock({ endsAt, ahead }: ClockProps) {
  const left = endsAt - useNow() - ahead;
  const words = left <= 0 ? 'Time is up' : left <= LAST_MS ? 'Last minute' : 'left';
  return (
    <span className={styles.clock} data-last={left <= LAST_MS || undefined}>
      <span role="timer" aria-label="Time left">
        {clockText(left)}
      </span>{' '}
      {words}
    </span>
  );
}

function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(ticking);
  }, []);
  return now;
}
