import { isStageName } from '#case';
import type { DeckSlide, SlideVote } from '#deck';
import { RecordedCase, RecordedReading } from '../../../bench/light.ts';
import { TextWithCode } from '../../../ui/index.ts';
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
  const { number, title, layout, steps, hasNotes, cases, vote } = slide;
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
      {vote && <Asked vote={vote} />}
      {cases.map(({ id, stage, for: purpose }) => (
        <div key={`${id}/${stage}`} className={styles.reading}>
          {isStageName(stage) && <RecordedReading id={id} stage={stage} isWalked={purpose === 'walk'} />}
        </div>
      ))}
    </section>
  );
}

/** What a room is asked: who reads alone can point, too, before reading on. */
function Asked({ vote: { question, asks } }: { readonly vote: SlideVote }) {
  return (
    <div className={styles.asked}>
      <p>
        <b>
          <TextWithCode text={question} />
        </b>
      </p>
      {asks.kind === 'line' ? (
        <p className={styles.answer}>
          <span>File</span> <span>Line</span>
        </p>
      ) : (
        <ul className={styles.choices}>
          {asks.choices.map((choice) => (
            <li key={choice}>{choice}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
