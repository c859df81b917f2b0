import { useCallback } from 'react';
import { next, previous } from '#deck';
import { ForAudience } from '../../../bench/light.ts';
import { endBlackout, useSession } from '../../../session/index.ts';
import { addresses } from '../../addresses.ts';
import { useSwipe } from '../../use-swipe.ts';
import { SLIDES } from '../the-deck.ts';
import { useSignOfAudience } from '../window/audience-sign.ts';
import { toggleFullScreen, useFullScreenOnDemand } from '../window/full-screen.ts';
import { Sheets } from '../window/Sheets.tsx';
import { ShownSlide } from '../window/ShownSlide.tsx';
import { useTalkWindow } from '../window/use-talk-window.ts';
import styles from './Screen.module.css';
import { useIdleCursor, useReportedStage, useRestWhileHidden } from './use-projector.ts';

/** What the audience sees: the slides, for the projector. */
export function Screen() {
  const { main, shown, surface, position, slide, go, desk } = useTalkWindow(
    addresses.talk,
    ({ title }) => `${title} · Machete Mode`,
    toggleFullScreen,
  );
  useSwipe(
    main,
    useCallback((direction) => go((from) => (direction === 1 ? next : previous)(SLIDES, from)), [go]),
  );
  useRestWhileHidden();
  useIdleCursor(main);
  useFullScreenOnDemand();
  useReportedStage(main);
  useSignOfAudience();
  return (
    <main
      ref={main}
      tabIndex={-1}
      data-laser-on={desk.tool === 'laser' || undefined}
      className={styles.screen}
    >
      {slide && (
        <ForAudience value={true}>
          <ShownSlide slide={slide} step={position.step} surface={surface} tool={desk.tool} ref={shown} />
        </ForAudience>
      )}
      <Blackout />
      <Sheets desk={desk} position={position} go={go} isPrivate={false} />
    </main>
  );
}

/** Nothing to look at, so that everybody looks at the speaker. */
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
