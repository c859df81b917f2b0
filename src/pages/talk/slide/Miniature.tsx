import type { DeckSlide } from '#deck';
import styles from './Miniature.module.css';
import { SlideView } from './SlideView.tsx';
import { STILL } from './slide-part.ts';

/** A small still picture of a slide, for looking at only. */
export function Miniature({ slide, step }: { readonly slide: DeckSlide; readonly step: number }) {
  return (
    <div inert className={styles.miniature}>
      <SlideView slide={slide} step={step} surface={STILL} />
    </div>
  );
}
