import type { CSSProperties } from 'react';
import type { DeckSlide } from '#deck';
import { elapsedOf, useSession } from '../../../session/index.ts';
import { minutesOf, minutesText, paceOf } from '../../pace.ts';
import { SLIDES } from '../the-deck.ts';
import styles from './Plan.module.css';
import { useNow, usePlan } from './use-plan.ts';

interface PlanProps {
  readonly slide: DeckSlide;
  readonly onGo: (slide: number) => void;
}

/** The minutes of the talk from left to right: its sections, the current slide, and the clock. */
export function Plan({ slide, onGo }: PlanProps) {
  const now = useNow();
  const sections = usePlan();
  const elapsed = useSession(({ show }) => elapsedOf(show.clock, now));
  const all = minutesOf(sections) * 60_000;
  const { slideFrom, slideTo } = paceOf(sections, slide, elapsed);
  const place = { '--from': slideFrom / all, '--to': slideTo / all, '--elapsed': Math.min(1, elapsed / all) };
  return (
    <nav aria-label="Plan" className={styles.plan} style={place as CSSProperties}>
      <ol className={styles.sections}>
        {sections.map((section, index) => (
          <li key={section.id} style={{ flexGrow: section.minutes }}>
            <button
              type="button"
              className={styles.section}
              aria-current={index === slide.sectionIndex ? 'step' : undefined}
              onClick={() => onGo(firstSlideOf(index))}
            >
              <span>{section.title}</span>{' '}
              <span className={styles.minutes}>{minutesText(section.minutes)}</span>
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
