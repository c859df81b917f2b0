import type { DeckSlide } from '#deck';
import { SlideNotes } from '../slide/SlideView.tsx';
import { DeskButton } from './DeskButton.tsx';
import styles from './NotesPane.module.css';
import { useNotesSize } from './use-notes-size.ts';

/** What scrolls must be reachable for arrow keys, in browsers that do not see to it themselves. */
const BY_KEYBOARD = { tabIndex: 0 };

/** What the speaker wants to remember, as large as they read it. */
export function NotesPane({ slide }: { readonly slide: DeckSlide }) {
  const { size, larger, smaller } = useNotesSize();
  return (
    <section aria-label="Notes" className={styles.notes}>
      <header className={styles.head}>
        <h2>Notes</h2>
        <DeskButton onClick={smaller} aria-label="Smaller notes" className={styles.size}>
          A−
        </DeskButton>
        <DeskButton onClick={larger} aria-label="Larger notes" className={styles.size}>
          A+
        </DeskButton>
      </header>
      <div key={slide.number} className={styles.text} style={{ fontSize: `${size}em` }} {...BY_KEYBOARD}>
        {slide.hasNotes ? <SlideNotes slide={slide} /> : <p>No notes.</p>}
      </div>
    </section>
  );
}
