import type { DeckSlide } from '#deck';
import { SlideAsides, SlideNotes } from '../talk/slide/SlideView.tsx';
import styles from './Notes.module.css';

/** A box that scrolls must be reachable by arrow keys, also in browsers that do not see to it themselves. */
const BY_KEYBOARD = { tabIndex: 0 };

/** What the speaker says on this slide, and does if there is no time or something fails. */
export function Notes({ slide }: { readonly slide: DeckSlide }) {
  return (
    <section key={slide.number} aria-label="Notes" className={styles.notes} {...BY_KEYBOARD}>
      {slide.hasNotes ? <SlideNotes slide={slide} /> : <p className="muted">No notes for this slide.</p>}
      <div className={styles.asides}>
        <SlideAsides slide={slide} />
      </div>
    </section>
  );
}
