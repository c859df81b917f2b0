import { TitledDialog } from '../../ui/index.ts';
import { SECTIONS, SLIDES } from '../talk/the-deck.ts';
import styles from './SlidesSheet.module.css';
import type { Looking } from './state/use-look.ts';

interface SlidesSheetProps {
  readonly look: Looking;
  readonly onClose: () => void;
}

/** All slides that were shown, by their headlines. */
export function SlidesSheet({ look, onClose }: SlidesSheetProps) {
  const shown = SLIDES.slice(0, look.seen.slide);
  const go = (slide: number) => {
    look.goTo(slide);
    onClose();
  };
  return (
    <TitledDialog name="Slides so far" onClose={onClose} className={styles.sheet}>
      <ol className={styles.sections}>
        {SECTIONS.map(({ id, label, title }, index) => {
          const slides = shown.filter(({ sectionIndex }) => sectionIndex === index);
          return slides.length === 0 ? null : (
            <li key={id}>
              <h3 className="caption">{label ? `${label}: ${title}` : title}</h3>
              <ol>
                {slides.map(({ number, title: headline }) => (
                  <li key={number}>
                    <button
                      type="button"
                      className={styles.slide}
                      aria-current={number === look.position.slide ? 'page' : undefined}
                      onClick={() => go(number)}
                    >
                      <span className={styles.number}>{number}</span> {headline}
                    </button>
                  </li>
                ))}
              </ol>
            </li>
          );
        })}
      </ol>
    </TitledDialog>
  );
}
