import { next, type Position } from '#deck';
import { Miniature } from '../slide/Miniature.tsx';
import { SLIDES } from '../the-deck.ts';
import styles from './NextPane.module.css';

/** What the next click shows. */
export function NextPane({ position }: { readonly position: Position }) {
  const to = next(SLIDES, position);
  const slide = SLIDES[to.slide - 1];
  const isEnd = to.slide === position.slide && to.step === position.step;
  return (
    <section aria-label="Next" className={styles.next}>
      <h2 className={styles.name}>{isEnd ? 'The end' : 'Next'}</h2>
      {slide && !isEnd && (
        <div className={styles.picture}>
          <Miniature slide={slide} step={to.step} />
        </div>
      )}
      {slide && !isEnd && (
        <p className={styles.title}>{to.slide === position.slide ? 'A click on this slide' : slide.title}</p>
      )}
    </section>
  );
}
