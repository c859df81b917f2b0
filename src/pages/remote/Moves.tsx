import { type DeckSlide, next, type Position } from '#deck';
import type { AudienceView } from '../../room/index.ts';
import { SLIDES } from '../talk/the-deck.ts';
import styles from './Moves.module.css';
import { isGoing, sendingText } from './sending.ts';
import { ThumbButton } from './ThumbButton.tsx';
import type { Sender } from './use-sender.ts';

interface MovesProps {
  readonly slide: DeckSlide;
  readonly position: Position;
  readonly view: AudienceView | null;
  /** Whether what is pressed goes out. */
  readonly isOn: boolean;
  readonly sender: Sender;
  readonly isChoosingLines: boolean;
  readonly onSpotlight: () => void;
}

/** What a thumb can do, and what became of it. The largest is the next step, which either thumb reaches. */
export function Moves({ slide, position, view, isOn, sender, isChoosingLines, onSpotlight }: MovesProps) {
  const { press, sending } = sender;
  const canRun = slide.cases.length > 0;
  const runs = view !== null && isGoing(view);
  return (
    <section aria-label="Moves" className={styles.moves}>
      <div className={styles.tools}>
        <ThumbButton onClick={() => press('back')}>Back</ThumbButton>
        <ThumbButton disabled={!canRun} onClick={() => press('run')}>
          Run
        </ThumbButton>
        <ThumbButton disabled={!canRun || !runs} onClick={() => press('stop')}>
          Stop
        </ThumbButton>
        <ThumbButton pressed={view?.isBlack ?? false} onClick={() => press('black')}>
          Black
        </ThumbButton>
        <ThumbButton pressed={isChoosingLines} onClick={onSpotlight}>
          Spotlight
        </ThumbButton>
      </div>
      <div role="status" className={styles.said}>
        {sending.is !== 'idle' && (
          <p key={sending.is === 'refused' ? sending.time : ''} data-sending={sending.is}>
            {sendingText(sending)}
          </p>
        )}
      </div>
      <ThumbButton primary={isOn} className={styles.next} onClick={() => press('next')}>
        <span className={styles.name}>Next</span>
        <span className={styles.what}>{nextText(slide, position)}</span>
      </ThumbButton>
    </section>
  );
}

/** What the next click shows. */
function nextText(slide: DeckSlide, position: Position): string {
  const to = next(SLIDES, position);
  if (to.slide !== position.slide) return SLIDES[to.slide - 1]?.title ?? '';
  return to.step === position.step ? 'Nothing: this is the end' : `Click ${to.step} of ${slide.steps} here`;
}
