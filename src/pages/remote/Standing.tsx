import { useEffect, useState } from 'react';
import type { DeckSlide } from '#deck';
import type { DeskBeat } from '../../room/index.ts';
import { leftText, paceOf, paceText, planFor, standingOf, timeText } from '../pace.ts';
import { SECTIONS } from '../talk/the-deck.ts';
import styles from './Standing.module.css';
import { ThumbButton } from './ThumbButton.tsx';

interface StandingProps {
  readonly slide: DeckSlide;
  readonly beat: DeskBeat | null;
  readonly isHeard: boolean;
  /** Starts or pauses the clock. */
  readonly onClock: () => void;
}

/** The clock, the pace, how many follow, and the vote. */
export function Standing({ slide, beat, isHeard, onClock }: StandingProps) {
  const elapsed = useElapsed(beat, isHeard);
  const pace = paceOf(planFor(SECTIONS, beat?.slot ?? null), slide, elapsed);
  const isFresh = elapsed === 0;
  return (
    <section aria-label="Time and room" className={styles.standing}>
      <ThumbButton onClick={onClock} className={styles.clock}>
        <span role="timer" aria-label="Elapsed" className={styles.time}>
          {timeText(elapsed)}
        </span>{' '}
        <span className={styles.small}>{beat?.isRunning ? 'Pause' : 'Start'}</span>
      </ThumbButton>
      <p className={styles.pace}>
        <b role="timer" aria-label="Pace" data-standing={isFresh ? undefined : standingOf(pace)}>
          {isFresh ? 'Not started' : paceText(pace)}
        </b>
        <span role="timer" aria-label="Left" className={styles.small}>
          {leftText(pace)}
        </span>
      </p>
      <p className={styles.room}>
        <b>{beat?.followers ?? 0}</b> <span className={styles.small}>follow</span>
      </p>
      {beat !== null && beat.poll !== '' && <p className={styles.poll}>Vote: {beat.poll}</p>}
    </section>
  );
}

/** What has passed since the last beat counts, too: a clock must not skip a second. */
function useElapsed(beat: DeskBeat | null, isHeard: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  const [heardAt, setHeardAt] = useState(now);
  useEffect(() => {
    if (!beat) return;
    setHeardAt(Date.now());
    setNow(Date.now());
  }, [beat]);
  const ticks = beat?.isRunning === true && isHeard;
  useEffect(() => {
    if (!ticks) return;
    const ticking = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(ticking);
  }, [ticks]);
  if (!beat) return 0;
  return ticks ? beat.elapsed + Math.max(0, now - heardAt) : beat.elapsed;
}
