import { isStageName } from '#case';
import type { DeckSlide } from '#deck';
import { RecordedCase, RecordedReading } from '../../../bench/light.ts';
import { SlideAsides, SlideNotes, SlideView } from '../slide/SlideView.tsx';
import { STILL, type Surface } from '../slide/slide-part.ts';
import { SLIDES } from '../the-deck.ts';
import styles from './Print.module.css';

/** On paper, cases look as they were recorded. */
export const PAPER: Surface = { ...STILL, Case: RecordedCase };

/** To read later: each slide, its notes, and in full what its run printed and left behind. */
export function Handout() {
  return SLIDES.map((slide) => <Leaf key={slide.number} slide={slide} />);
}

function Leaf({ slide }: { readonly slide: DeckSlide }) {
  const { number, title, layout, steps, hasNotes, cases } = slide;
  return (
    <section
      className={styles.leaf}
      data-layout={layout}
      data-page={number}
      aria-label={`Slide ${number}: ${title}`}
    >
      <div className={styles.picture}>
        <SlideView slide={slide} step={steps} surface={PAPER} />
      </div>
      {hasNotes && (
        <div className={styles.notes}>
          <SlideNotes slide={slide} />
          <SlideAsides slide={slide} />
        </div>
      )}
      {cases.map(({ id, stage }) => (
        <div key={`${id}/${stage}`} className={styles.reading}>
          {isStageName(stage) && <RecordedReading id={id} stage={stage} />}
        </div>
      ))}
    </section>
  );
}
