import type { RefObject } from 'react';
import type { DeckSlide } from '#deck';
import type { AudienceView, Command } from '../../room/index.ts';
import { counted } from '../../ui/words.ts';
import { Miniature } from '../talk/slide/SlideView.tsx';
import { LaserPad } from './LaserPad.tsx';
import styles from './StageSlide.module.css';

interface StageSlideProps {
  readonly slide: DeckSlide;
  readonly step: number;
  readonly view: AudienceView | null;
  /** Where the slide is. */
  readonly picture: RefObject<HTMLDivElement | null>;
  readonly isHeard: boolean;
  readonly send: (command: Command) => boolean;
}

/** What the stage shows, small, to point at with a finger; and how its run is. */
export function StageSlide({ slide, step, view, picture, isHeard, send }: StageSlideProps) {
  const over = view?.over ?? null;
  return (
    <section aria-label="Stage" className={styles.stage}>
      <div className={styles.slide} data-black={view?.isBlack}>
        <div ref={picture}>
          <Miniature slide={slide} step={step} />
        </div>
        <LaserPad key={slide.number} pointer={view?.pointer ?? null} isHeard={isHeard} send={send} />
        {view?.isBlack && <p className={styles.note}>The stage is black</p>}
        {over && !view?.isBlack && (
          <p className={styles.note}>
            {over.is === 'join' ? 'The stage shows how to join' : 'The stage shows a question'}
          </p>
        )}
      </div>
      <p className={styles.run}>
        <span>{view?.bench ? runText(view.bench) : ''}</span>
        <span className={styles.hint}>Laser: hold and drag</span>
      </p>
    </section>
  );
}

/** `exited 1 in 0.42 s · 2 exhibits` */
function runText({ run, evidence }: NonNullable<AudienceView['bench']>): string {
  const exhibits = evidence ? evidence.clues.length + evidence.leftOut : 0;
  return exhibits > 0 ? `${run.state} · ${counted(exhibits, 'exhibit')}` : run.state;
}
