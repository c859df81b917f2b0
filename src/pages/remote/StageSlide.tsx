import { type RefObject, useMemo } from 'react';
import { type DeckSlide, LitLinesProvider } from '#deck';
import type { AudienceView, Command } from '../../room/index.ts';
import { counted } from '../../ui/words.ts';
import { AsOnStage } from '../follow/slide/AsOnStage.tsx';
import { CurrentBench } from '../follow/slide/current-bench.ts';
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
  const { from, to } = view?.spotlight ?? UNLIT;
  const lit = useMemo(() => (to > 0 ? { from, to, light: () => undefined } : null), [from, to]);
  return (
    <section aria-label="Stage" className={styles.stage}>
      <div className={styles.slide} data-black={view?.isBlack}>
        <div ref={picture} inert className={styles.picture}>
          <CurrentBench value={view?.bench ?? null}>
            <LitLinesProvider value={lit}>
              <AsOnStage key={slide.number} slide={slide} step={step} view={view} />
            </LitLinesProvider>
          </CurrentBench>
        </div>
        <LaserPad key={slide.number} isHeard={isHeard} send={send} />
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

const UNLIT = { from: 0, to: 0 };

/** `exited 1 in 0.42 s · 2 exhibits` */
function runText({ run, evidence }: NonNullable<AudienceView['bench']>): string {
  const exhibits = evidence ? evidence.clues.length + evidence.leftOut : 0;
  return exhibits > 0 ? `${run.state} · ${counted(exhibits, 'exhibit')}` : run.state;
}
