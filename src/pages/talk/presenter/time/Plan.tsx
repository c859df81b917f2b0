import type { CSSProperties } from 'react';
import type { DeckSlide } from '#deck';
import { elapsedOf, useSession } from '../../../../session/index.ts';
import { SECTIONS, SLIDES } from '../../the-deck.ts';
import styles from './Plan.module.css';
import { minutesOf, paceOf } from './pace.ts';
import { useNow } from './use-now.ts';

interface PlanProps {
  readonly slide: DeckSlide;
  readonly onGo: (slide: number) => void;
}

/** The talk's minutes from left to right: its sections, where the speaker is, and where the clock is. */
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
