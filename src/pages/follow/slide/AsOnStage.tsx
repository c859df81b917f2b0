import { useMemo, useRef } from 'react';
import { type DeckSlide, useLitLines } from '#deck';
import type { AudienceView } from '../../../room/index.ts';
import { SlideView } from '../../talk/slide/SlideView.tsx';
import { STILL, type Surface } from '../../talk/slide/slide-part.ts';
import { useDimmedLines } from '../../talk/slide/use-dimmed-lines.ts';
import { Drawn } from '../../talk/window/drawing/Drawn.tsx';
import styles from './AsOnStage.module.css';
import { CaseOnPicture } from './FollowedOnSlide.tsx';

export interface FollowedSlideProps {
  readonly slide: DeckSlide;
  readonly step: number;
  /** What the stage shows besides; `null` on a slide of one's own. */
  readonly view: AudienceView | null;
}

const PICTURE: Surface = { ...STILL, Case: CaseOnPicture };

/** A slide as the stage has it: all that is pointed at or drawn is where it is there. */
export function AsOnStage({ slide, step, view }: FollowedSlideProps) {
  const box = useRef<HTMLDivElement>(null);
  useDimmedLines(box, useLitLines());
  const strokes = useStrokes(view?.ink);
  return (
    <div className={styles.place}>
      <div ref={box} className={styles.stage}>
        <SlideView slide={slide} step={step} surface={PICTURE} />
        <div className={styles.drawn}>
          <Drawn strokes={strokes} pointer={view?.pointer ?? null} />
        </div>
      </div>
    </div>
  );
}

/** A phone is told where the pen was, and not how hard it was pressed. */
const PRESSURE = 0.5;

function useStrokes(ink: AudienceView['ink'] = NO_INK) {
  return useMemo(
    () => ink.map((line) => ({ points: line.map(([x, y]) => [x, y, PRESSURE] as const) })),
    [ink],
  );
}

const NO_INK: AudienceView['ink'] = [];
