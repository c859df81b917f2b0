import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Position } from '#deck';
import { ControlsPlace } from '../../../bench/controls-place.ts';
import { useOnStage } from '../../../offline/index.ts';
import { startClock, useSession } from '../../../session/index.ts';
import { useKeys } from '../../../ui/index.ts';
import { addresses } from '../../addresses.ts';
import { GoTo } from '../../GoTo.tsx';
import { loadSheets } from '../stage/load-sheets.ts';
import { ShownSlide } from '../stage/ShownSlide.tsx';
import { useRoomTheme } from '../stage/screen/use-room-theme.ts';
import { useWakeLock } from '../stage/screen/use-wake-lock.ts';
import { useDesk } from '../stage/use-desk.ts';
import { usePosition } from '../stage/use-position.ts';
import { usePreparation } from '../stage/use-preparation.ts';
import { SLIDES } from '../the-deck.ts';
import { DeskButton } from './DeskButton.tsx';
import { NextPane } from './NextPane.tsx';
import { NotesPane } from './NotesPane.tsx';
import { NowPane } from './NowPane.tsx';
import styles from './Presenter.module.css';
import { stageText } from './stage-window/stage-text.ts';
import { useStageWindow } from './stage-window/use-stage-window.ts';
import { Toolbar } from './Toolbar.tsx';
import { Plan } from './time/Plan.tsx';
import { TimeBar } from './time/TimeBar.tsx';

const OpenSheet = lazy(() => loadSheets().then((sheets) => ({ default: sheets.OpenSheet })));

/** For the speaker's own screen: this slide to be worked on, what the next click shows, the notes and the time. */
export function Presenter() {
  const [position, go] = usePosition(addresses.presenter);
  const main = useRef<HTMLElement>(null);
  const shown = useRef<HTMLElement>(null);
  const [controls, setControls] = useState<HTMLElement | null>(null);
  const takeKeyboard = useCallback(() => main.current?.focus(), []);
  const surface = useMemo(() => ({ isLive: true, takeKeyboard }), [takeKeyboard]);
  const stage = useStageWindow(position);
  const desk = useDesk(position, go, shown, () => void stage.open());
  useKeys(desk.actions);
  usePreparation();
  useRoomTheme();
  const wakefulness = useWakeLock();
  useClockFromStart(position);
  useOnStage();

  const slide = SLIDES[position.slide - 1];
  useEffect(() => {
    document.title = slide ? `${slide.number} ${slide.title} · Presenter` : 'Presenter';
  }, [slide]);
  if (!slide) return null;
  return (
    <main ref={main} tabIndex={-1} className={styles.desk}>
      <h1 className="visually-hidden">Presenter</h1>
      <header className={styles.head}>
        <TimeBar slide={slide} />
        <div className={styles.doors}>
          <GoTo />
          <DeskButton onClick={desk.actions['go-to']}>Slides</DeskButton>
          <DeskButton onClick={desk.actions.help}>Keys</DeskButton>
          <DeskButton onClick={desk.actions.start}>
            {stage.state.status === 'open' ? 'Fill the stage’s screen' : 'Open the stage'}
          </DeskButton>
        </div>
      </header>
      <div className={styles.left}>
        <NowPane>
          <ControlsPlace value={controls}>
            {controls && (
              <ShownSlide slide={slide} step={position.step} surface={surface} tool={desk.tool} ref={shown} />
            )}
          </ControlsPlace>
        </NowPane>
        <Toolbar slide={slide} position={position} desk={desk} />
        <section ref={setControls} aria-label="Run" className={styles.controls} />
      </div>
      <div className={styles.right}>
        <NotesPane slide={slide} />
        <NextPane position={position} />
      </div>
      <footer className={styles.foot}>
        <Plan slide={slide} onGo={(number) => go(() => ({ slide: number, step: 0 }))} />
        <p role="status" aria-label="Stage" className={styles.note}>
          {stageText(stage.state)}
        </p>
        {wakefulness === 'may-sleep' && (
          <p className={styles.note}>
            This screen may go dark by itself: set it to stay on before you begin.
          </p>
        )}
      </footer>
      {desk.sheet && (
        <Suspense>
          <OpenSheet sheet={desk.sheet} position={position} isPrivate go={go} onClose={desk.closeSheet} />
        </Suspense>
      )}
    </main>
  );
}

/** Nobody remembers to start a clock while the room falls silent: leaving the first slide does. */
function useClockFromStart({ slide }: Position): void {
  const before = useRef(slide);
  useEffect(() => {
    const { clock } = useSession.getState().show;
    const isFresh = clock.status === 'stopped' && clock.elapsed === 0;
    if (before.current === 1 && slide === 2 && isFresh) startClock();
    before.current = slide;
  }, [slide]);
}
