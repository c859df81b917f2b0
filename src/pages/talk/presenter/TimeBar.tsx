import { type CSSProperties, useEffect, useState } from 'react';
import type { DeckSlide } from '#deck';
import { elapsedOf, pauseClock, resetClock, startClock, useSession } from '../../../session/index.ts';
import { SECTIONS, SLIDES } from '../the-deck.ts';
import { DeskButton } from './DeskButton.tsx';
import { minutesOf, paceOf, paceText, timeText } from './pace.ts';
import styles from './Time.module.css';

/** The time of day, how long the talk has taken, and whether that is on plan. */
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
      <div className="row">
        <DeskButton onClick={isRunning ? pauseClock : startClock}>{isRunning ? 'Pause' : 'Start'}</DeskButton>
        <DeskButton onClick={resetClock} disabled={elapsed === 0} aria-label="Reset the clock">
          Reset
        </DeskButton>
      </div>
      <div className={styles.pace} role="timer" aria-label="Pace">
        <span className={styles.name}>
          {timeText(pace.leftInSection)} left for {slide.section.title}, {timeText(pace.leftInTalk)} in total
        </span>
        <span className={styles.time}>{elapsed === 0 ? 'Not started' : paceText(pace)}</span>
      </div>
    </>
  );
}

const timeOfDay = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });

interface PlanProps {
  readonly slide: DeckSlide;
  readonly onGo: (slide: number) => void;
}

/** The minutes of the talk from left to right: its sections, the current slide, and the clock. */
export function Plan({ slide, onGo }: PlanProps) {
  const now = useNow();
  const elapsed = useSession(({ show }) => elapsedOf(show.clock, now));
  const all = minutesOf(SECTIONS) * 60_000;
  const { slideFrom, slideTo } = paceOf(SECTIONS, slide, elapsed);
  const place = { '--from': slideFrom / all, '--to': slideTo / all, '--elapsed': Math.min(1, elapsed / all) };
  return (
    <nav aria-label="Plan" className={styles.plan} style={place as CSSProperties}>
      <ol className={styles.sections}>
        {SECTIONS.map((section, index) => (
          <li key={section.id} style={{ flexGrow: section.minutes }}>
            <button
              type="button"
              className={styles.section}
              aria-current={index === slide.sectionIndex ? 'step' : undefined}
              onClick={() => onGo(firstSlideOf(index))}
            >
              <span>{section.title}</span> <span className={styles.minutes}>{section.minutes} min</span>
            </button>
          </li>
        ))}
      </ol>
      <div className={styles.line} aria-hidden>
        <span className={styles.here} />
        <span className={styles.clock} />
      </div>
    </nav>
  );
}

function firstSlideOf(section: number): number {
  return SLIDES.find(({ sectionIndex }) => sectionIndex === section)?.number ?? 1;
}

/** The time, updated four times a second: a clock must not skip a second. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(ticking);
  }, []);
  return now;
}
