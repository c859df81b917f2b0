import { Button } from '../../ui/index.ts';
import { SLIDES } from '../talk/the-deck.ts';
import styles from './Controls.module.css';
import type { Looking } from './state/use-look.ts';

interface ControlsProps {
  readonly look: Looking | null;
  /** How many questions are not answered yet. */
  readonly questions: number;
  readonly onMove: (by: 1 | -1) => void;
  readonly onSlides: () => void;
  readonly onAsk: () => void;
}

/** Within reach of a thumb: look back, return, ask. */
export function Controls({ look, questions, onMove, onSlides, onAsk }: ControlsProps) {
  const slide = look?.position.slide ?? 1;
  const last = look?.seen.slide ?? 1;
  return (
    <nav aria-label="Look back and ask" className={styles.controls}>
      {look && !look.isLive && (
        <Button primary large className={styles.live} onClick={look.backToLive}>
          Back to live
        </Button>
      )}
      <div className={styles.row}>
        <Button
          large
          aria-label="Slide before"
          title={SLIDES[slide - 2]?.title}
          disabled={!look || slide <= 1}
          onClick={() => onMove(-1)}
        >
          <Arrow d="M10 3 5 8l5 5" />
        </Button>
        <Button large aria-label="Slide after" disabled={!look || slide >= last} onClick={() => onMove(1)}>
          <Arrow d="m6 3 5 5-5 5" />
        </Button>
        <Button large disabled={!look} onClick={onSlides}>
          Slides
        </Button>
        <Button large className={styles.ask} onClick={onAsk}>
          {questions > 0 ? `Ask · ${questions}` : 'Ask'}
        </Button>
      </div>
    </nav>
  );
}

function Arrow({ d }: { readonly d: string }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden className={styles.arrow}>
      <path d={d} />
    </svg>
  );
}
