import { type CSSProperties, type ReactNode, useState } from 'react';
import * as v from 'valibot';
import { type DeckSlide, next, type Position } from '#deck';
import { useSession } from '../../../session/index.ts';
import { kept } from '../../../ui/index.ts';
import { WITH_EVIDENCE } from '../overview/with-evidence.tsx';
import { Miniature, SlideAsides, SlideNotes } from '../slide/SlideView.tsx';
import { STILL } from '../slide/slide-part.ts';
import { SLIDES } from '../the-deck.ts';
import { DeskButton } from './DeskButton.tsx';
import styles from './Panes.module.css';

interface NowPaneProps {
  readonly children: ReactNode;
  /** What the speaker must know while they look at the slide. */
  readonly note: ReactNode;
}

/** What the audience sees, in the shape of its screen, so that everything is in the same place. */
export function NowPane({ children, note }: NowPaneProps) {
  const stage = useSession(({ show }) => show.stage);
  const isBlack = useSession(({ show }) => show.isBlack);
  const shape = stage ? stage.width / stage.height : 16 / 9;
  return (
    <section aria-label="Now" className={styles.now} style={{ '--shape': shape } as CSSProperties}>
      <div className={styles.slide} data-black={isBlack}>
        {children}
        <div className={styles.over}>
          {isBlack && (
            <p className={styles.black}>The audience sees a black screen. Press B to show the slide.</p>
          )}
          {note}
        </div>
      </div>
    </section>
  );
}

/** What the next click shows. */
export function NextPane({ position }: { readonly position: Position }) {
  const to = next(SLIDES, position);
  const slide = SLIDES[to.slide - 1];
  const isEnd = to.slide === position.slide && to.step === position.step;
  return (
    <section aria-label="Next" className={styles.next} data-end={isEnd}>
      <h2 className={styles.nextName}>Next</h2>
      {isEnd && <p className={styles.nextTitle}>Nothing: this is the end.</p>}
      {slide && !isEnd && (
        <div className={styles.picture}>
          <Miniature slide={slide} step={to.step} surface={isWalked(slide) ? WITH_EVIDENCE : STILL} />
        </div>
      )}
      {slide && !isEnd && (
        <p className={styles.nextTitle}>
          {to.slide === position.slide ? 'One click on this slide' : slide.title}
        </p>
      )}
    </section>
  );
}

/** Whether each of its clicks shows another step of a run, of which a still picture of the code would tell nothing. */
function isWalked({ cases }: DeckSlide): boolean {
  return cases.some((each) => each.for === 'walk');
}

/** A box that scrolls must be reachable by arrow keys, also in browsers that do not see to it themselves. */
const BY_KEYBOARD = { tabIndex: 0 };

/** The speaker's notes, in the size that they chose. */
export function NotesPane({ slide }: { readonly slide: DeckSlide }) {
  const { size, larger, smaller } = useNotesSize();
  return (
    <section aria-label="Notes" className={styles.notes}>
      <header className={styles.head}>
        <h2 className="caption">Notes</h2>
        <DeskButton onClick={smaller} aria-label="Smaller notes" className={styles.size}>
          A−
        </DeskButton>
        <DeskButton onClick={larger} aria-label="Larger notes" className={styles.size}>
          A+
        </DeskButton>
      </header>
      <div key={slide.number} className={styles.text} style={{ fontSize: `${size}em` }} {...BY_KEYBOARD}>
        {slide.hasNotes ? <SlideNotes slide={slide} /> : <p>No notes for this slide.</p>}
      </div>
      <div className={styles.asides} style={{ fontSize: `${size}em` }}>
        <SlideAsides slide={slide} />
      </div>
    </section>
  );
}

/** Relative to the desk's own size, which is larger on a larger screen. */
const SIZES = [1.1, 1.2, 1.35, 1.55, 1.8, 2.1, 2.5] as const;
type Size = (typeof SIZES)[number];
const USUAL = 1.35;
const keptSize = kept('browser', 'machete-mode.notes-size', v.picklist(SIZES));

/** The size of notes in this window, in `em`; remembered in this browser. */
function useNotesSize() {
  const [size, setSize] = useState<Size>(() => keptSize.read() ?? USUAL);
  const change = (next: Size | undefined) => {
    if (next === undefined) return;
    setSize(next);
    keptSize.keep(next);
  };
  return {
    size,
    larger: () => change(SIZES.find((each) => each > size)),
    smaller: () => change(SIZES.findLast((each) => each < size)),
  };
}
