import styles from './Print.module.css';
import { SlideView } from './slide/SlideView.tsx';
import { STILL } from './slide/slide-part.ts';
import { SLIDES } from './the-deck.ts';

/** Every slide in its last state, a page each. */
export function Print() {
  return (
    <main>
      {SLIDES.map((slide) => (
        <div key={slide.number} className={styles.page}>
          <SlideView slide={slide} step={slide.steps} surface={STILL} />
        </div>
      ))}
    </main>
  );
}
