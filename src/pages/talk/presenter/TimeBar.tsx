import { type KeyboardEvent, useState } from 'react';
import type { DeckSlide } from '#deck';
import {
  elapsedOf,
  pauseClock,
  resetClock,
  SLOTS,
  setSlot,
  startClock,
  undoClockReset,
  useSession,
} from '../../../session/index.ts';
import { chordOf } from '../../../ui/index.ts';
import { leftText, paceOf, paceText, standingOf, timeText } from '../../pace.ts';
import { DeskButton } from './DeskButton.tsx';
import styles from './TimeBar.module.css';
import { PLANNED, useNow, usePlan } from './use-plan.ts';

interface TimeBarProps {
  readonly slide: DeckSlide;
  /** Gives the keyboard back to the slides. */
  readonly onLeave: () => void;
}

/** The time of day, how long the talk has taken of how long it may, and whether that is on plan. */
export function TimeBar({ slide, onLeave }: TimeBarProps) {
  const now = useNow();
  const clock = useSession(({ show }) => show.clock);
  const elapsed = elapsedOf(clock, now);
  const pace = paceOf(usePlan(), slide, elapsed);
  const isFresh = elapsed === 0;
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
      <Slot left={leftText(pace)} onLeave={onLeave} />
      <ClockButtons isRunning={clock.status === 'running'} elapsed={elapsed} />
      <div className={styles.pace} role="timer" aria-label="Pace">
        <span className={styles.name}>
          {slide.section.title} until {timeText(pace.sectionTo)}
        </span>
        <span className={styles.time} data-standing={isFresh ? undefined : standingOf(pace)}>
          {isFresh ? 'Not started' : paceText(pace)}
        </span>
      </div>
    </>
  );
}

const timeOfDay = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });

interface SlotProps extends Pick<TimeBarProps, 'onLeave'> {
  /** What is left of them. */
  readonly left: string;
}

/** How many minutes there are today. The plan follows as soon as a number is one that a talk can have. */
function Slot({ left, onLeave }: SlotProps) {
  const slot = useSession(({ show }) => show.slot) ?? PLANNED;
  const [draft, setDraft] = useState<string | null>(null);
  const isValid = draft === null || minutesIn(draft) !== null;
  const onKeyDown = (event: KeyboardEvent) => {
    const chord = chordOf(event.nativeEvent);
    if (chord === 'Enter' || chord === 'Escape') onLeave();
  };
  return (
    <div className={styles.figure}>
      <span role="timer" aria-label="Left" className={styles.name}>
        {left}
      </span>
      <span className={styles.slot}>
        of{' '}
        <input
          type="number"
          min={SLOTS.least}
          max={SLOTS.most}
          className={styles.time}
          aria-invalid={!isValid}
          aria-label="Minutes for the talk"
          value={draft ?? slot}
          onFocus={({ target }) => target.select()}
          onChange={({ target }) => {
            setDraft(target.value);
            const minutes = minutesIn(target.value);
            if (minutes !== null) setSlot(minutes === PLANNED ? null : minutes);
          }}
          onBlur={() => setDraft(null)}
          onKeyDown={onKeyDown}
        />{' '}
        min
      </span>
    </div>
  );
}

/** `null` for what is no length of a talk. */
function minutesIn(text: string): number | null {
  const minutes = Number(text);
  return Number.isInteger(minutes) && minutes >= SLOTS.least && minutes <= SLOTS.most ? minutes : null;
}

/** After this, the clock was meant to be set to zero. */
const MAY_BE_SLIP_MS = 60_000;

interface ClockButtonsProps {
  readonly isRunning: boolean;
  readonly elapsed: number;
}

/** What sets the clock to zero is only there while it stands, and is taken back with one press. */
function ClockButtons({ isRunning, elapsed }: ClockButtonsProps) {
  const cleared = useSession(({ show }) => show.cleared);
  return (
    <div className="row">
      <DeskButton onClick={isRunning ? pauseClock : startClock}>{isRunning ? 'Pause' : 'Start'}</DeskButton>
      {!isRunning && elapsed > 0 && <DeskButton onClick={resetClock}>Set to 0:00</DeskButton>}
      {cleared !== null && elapsed < MAY_BE_SLIP_MS && (
        <DeskButton onClick={undoClockReset}>Back to {timeText(cleared)}</DeskButton>
      )}
    </div>
  );
}
