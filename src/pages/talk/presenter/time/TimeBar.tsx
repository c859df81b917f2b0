import type { DeckSlide } from '#deck';
import { elapsedOf, pauseClock, resetClock, startClock, useSession } from '../../../../session/index.ts';
import { SECTIONS } from '../../the-deck.ts';
import { DeskButton } from '../DeskButton.tsx';
import { paceOf, paceText, timeText } from './pace.ts';
import styles from './TimeBar.module.css';
import { useNow } from './use-now.ts';

/** What time it is, how long the talk goes on, and whether that is as planned. */
export function TimeBar({ slide }: { readonly slide: DeckSlide }) {
  const now = useNow();
  const clock = useSession(({ show }) => show.clock);
  const elapsed = elapsedOf(clock, now);
  const pace = paceOf(SECTIONS, slide, elapsed);
  const isRunning = clock.status === 'running';
  return (
    <>
      <div className={styles.figure} role="timer" aria-label="Time of day">
        <span className={styles.name}>Now</span>
        <span className={styles.time}>{timeOfDay.format(now)}</span>
      </div>
      <div className={styles.figure} role="timer" aria-label="Elapsed">
        <span className={styles.name}>Elapsed</span>
        <span className={styles.time}>{timeText(elapsed)}</span>
      </div>
      <div className={styles.clock}>
        <DeskButton onClick={isRunning ? pauseClock : startClock}>{isRunning ? 'Pause' : 'Start'}</DeskButton>
        <DeskButton onClick={resetClock} disabled={elapsed === 0} aria-label="Reset the clock">
          Reset
        </DeskButton>
      </div>
      <div className={styles.pace} role="timer" aria-label="Pace">
        <span className={styles.name}>
          {timeText(pace.leftInSection)} left for {slide.section.title}, {timeText(pace.leftInTalk)} in all
        </span>
        <span className={styles.time}>{elapsed === 0 ? 'Not started' : paceText(pace)}</span>
      </div>
    </>
  );
}

const timeOfDay = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });
