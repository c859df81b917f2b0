import { useCallback, useEffect, useMemo, useRef } from 'react';
import { next, previous } from '#deck';
import { useOnStage } from '../../offline/index.ts';
import { readyPython } from '../../session/index.ts';
import { whenIdle, whenPainted } from '../../ui/index.ts';
import { addresses } from '../addresses.ts';
import { contentOf, SlideView } from '../slide/SlideView.tsx';
import { SECTIONS, SLIDES } from '../the-deck.ts';
import styles from './Stage.module.css';
import { useDeckKeys } from './use-deck-keys.ts';
import { usePosition } from './use-position.ts';
import { useRestWhileHidden } from './use-rest-while-hidden.ts';
import { useSwipe } from './use-swipe.ts';

/** The slides for the projector. */
export function Stage() {
  const [position, go] = usePosition(addresses.talk);
  const stage = useRef<HTMLElement>(null);
  const takeKeyboard = useCallback(() => stage.current?.focus(), []);
  const surface = useMemo(() => ({ isLive: true, takeKeyboard }), [takeKeyboard]);
  useDeckKeys(go);
  useSwipe(
    stage,
    useCallback((direction) => go((from) => (direction === 1 ? next : previous)(SLIDES, from)), [go]),
  );
  usePreparation();
  useRestWhileHidden();
  useOnStage();

  const slide = SLIDES[position.slide - 1];
  useEffect(() => {
    document.title = slide ? `${slide.title} · Machete Mode` : 'Machete Mode';
  }, [slide]);
  return (
    <main ref={stage} tabIndex={-1} className={styles.stage}>
      {slide && <SlideView slide={slide} step={position.step} surface={surface} />}
    </main>
  );
}

/** Once the first slide stands: loads the other sections, the panels, and the interpreter of the first run. */
function usePreparation(): void {
  useEffect(() => {
    let callOff = whenPainted(() => {
      callOff = whenIdle(prepare);
    });
    return () => callOff();
  }, []);
}

function prepare(): void {
  // What does not arrive now is asked for again by the slide that needs it, which says what is wrong.
  for (const section of SECTIONS) contentOf(section).catch(() => undefined);
  import('../../live/index.ts').then(({ warmUp }) => whenIdle(warmUp)).catch(() => undefined);
  void readyPython();
}
