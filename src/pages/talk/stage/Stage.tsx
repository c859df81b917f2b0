import { lazy, type RefObject, Suspense, useCallback, useEffect, useMemo, useRef } from 'react';
import { next, previous } from '#deck';
import { ForAudience } from '../../../bench/for-audience.ts';
import { useOnStage } from '../../../offline/index.ts';
import { endBlackout, tellStageSize, useSession } from '../../../session/index.ts';
import { useKeys } from '../../../ui/index.ts';
import { addresses } from '../../addresses.ts';
import { SLIDES } from '../the-deck.ts';
import { loadSheets } from './load-sheets.ts';
import { ShownSlide } from './ShownSlide.tsx';
import styles from './Stage.module.css';
import { useFullScreenOnDemand } from './screen/ask-for-full-screen.ts';
import { toggleFullScreen } from './screen/full-screen.ts';
import { useIdleCursor } from './screen/use-idle-cursor.ts';
import { useRoomTheme } from './screen/use-room-theme.ts';
import { useWakeLock } from './screen/use-wake-lock.ts';
import { useDesk } from './use-desk.ts';
import { usePosition } from './use-position.ts';
import { usePreparation } from './use-preparation.ts';
import { useRestWhileHidden } from './use-rest-while-hidden.ts';
import { useSwipe } from './use-swipe.ts';

const OpenSheet = lazy(() => loadSheets().then((sheets) => ({ default: sheets.OpenSheet })));

/** The slides for the projector. */
export function Stage() {
  const [position, go] = usePosition(addresses.talk);
  const stage = useRef<HTMLElement>(null);
  const shown = useRef<HTMLElement>(null);
  const takeKeyboard = useCallback(() => stage.current?.focus(), []);
  const surface = useMemo(() => ({ isLive: true, takeKeyboard }), [takeKeyboard]);
  const desk = useDesk(position, go, shown, toggleFullScreen);
  useKeys(desk.actions);
  useSwipe(
    stage,
    useCallback((direction) => go((from) => (direction === 1 ? next : previous)(SLIDES, from)), [go]),
  );
  usePreparation();
  useRestWhileHidden();
  useIdleCursor(stage);
  useWakeLock();
  useFullScreenOnDemand();
  useRoomTheme();
  useToldSize(stage);
  useOnStage();

  const slide = SLIDES[position.slide - 1];
  useEffect(() => {
    document.title = slide ? `${slide.title} · Machete Mode` : 'Machete Mode';
  }, [slide]);
  return (
    <main ref={stage} tabIndex={-1} className={styles.stage}>
      {slide && (
        <ForAudience value={true}>
          <ShownSlide slide={slide} step={position.step} surface={surface} tool={desk.tool} ref={shown} />
        </ForAudience>
      )}
      <Blackout />
      {desk.sheet && (
        <Suspense>
          <OpenSheet
            sheet={desk.sheet}
            position={position}
            isPrivate={false}
            go={go}
            onClose={desk.closeSheet}
          />
        </Suspense>
      )}
    </main>
  );
}

/** Nothing to look at, so that all look at the speaker. */
function Blackout() {
  const isBlack = useSession(({ show }) => show.isBlack);
  if (!isBlack) return null;
  return (
    <button
      type="button"
      className={styles.blackout}
      onClick={endBlackout}
      aria-label="Black screen: show the slide again"
    />
  );
}

/** Has other windows know in which shape the audience sees the slide. */
function useToldSize(stage: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      const size = { width: element.clientWidth, height: element.clientHeight };
      // What has just been taken off the page has no size.
      if (size.height > 0) tellStageSize(size);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [stage]);
}
