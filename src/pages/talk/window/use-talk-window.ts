import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { DeckSlide, Position } from '#deck';
import { orders, useSession } from '../../../session/index.ts';
import { type Actions, setTheme, useClickerKeys, useKeys, whenIdle, whenPainted } from '../../../ui/index.ts';
import { contentOf } from '../slide/SlideView.tsx';
import type { Surface } from '../slide/slide-part.ts';
import { SECTIONS, SLIDES } from '../the-deck.ts';
import { loadInk } from './drawing/Drawn.tsx';
import { loadSheets } from './Sheets.tsx';
import { type Desk, useDesk } from './use-desk.ts';
import { type Go, usePosition } from './use-position.ts';

/** What the audience's screen and the presenter's desk have in common. */
export interface TalkWindow {
  /** The whole window, which takes the keyboard back from the slide's panels. */
  readonly main: RefObject<HTMLElement | null>;
  /** Where the current slide is shown. */
  readonly shown: RefObject<HTMLElement | null>;
  readonly surface: Surface;
  readonly position: Position;
  readonly slide: DeckSlide | undefined;
  readonly go: Go;
  readonly desk: Desk;
  readonly wakefulness: Wakefulness;
}

/**
 * @param address of a position in this window
 * @param titleOf the window's title while it shows a slide
 * @param start what a clicker's start button does
 * @param own what else can be done in this window alone, or otherwise
 */
export function useTalkWindow(
  address: (position: Position) => string,
  titleOf: (slide: DeckSlide) => string,
  start: () => void,
  own: Actions = {},
): TalkWindow {
  const main = useRef<HTMLElement>(null);
  const shown = useRef<HTMLElement>(null);
  const [position, go] = usePosition(address);
  const surface = useMemo(() => ({ isLive: true, takeKeyboard: () => main.current?.focus() }), []);
  const desk = useDesk(position, go, shown, start);
  const actions = { ...desk.actions, ...own };
  useKeys(actions);
  useClickerKeys(actions);
  usePreparation();
  useChosenTheme();
  const wakefulness = useWakeLock();
  const slide = SLIDES[position.slide - 1];
  const title = slide ? titleOf(slide) : 'Machete Mode';
  useEffect(() => {
    document.title = title;
  }, [title]);
  return { main, shown, surface, position, slide, go, desk, wakefulness };
}

/** Once the first slide is painted: loads the other sections, the panels, the sheets and the interpreter for the first run. */
function usePreparation(): void {
  useEffect(() => {
    let isOver = false;
    let callOff = whenPainted(() => {
      callOff = whenIdle(() => {
        prepare();
        readyAhead().then((stop) => {
          callOff = stop;
          if (isOver) stop();
        }, ignored);
      });
    });
    return () => {
      isOver = true;
      callOff();
    };
  }, []);
}

const readyAhead = async () => (await import('./ready-ahead.ts')).readyAhead();

/** If something does not arrive now, what needs it asks again, and reports what is wrong. */
const ignored = () => undefined;

function prepare(): void {
  for (const section of SECTIONS) contentOf(section).catch(ignored);
  import('../../../bench/index.ts').then(({ warmUp }) => whenIdle(warmUp)).catch(ignored);
  loadSheets().catch(ignored);
  loadInk().catch(ignored);
  orders.readyPython();
}

/** Follows the theme that was chosen for the talk, once there is one. */
function useChosenTheme(): void {
  const theme = useSession(({ show }) => show.theme);
  useEffect(() => {
    if (theme) setTheme(theme);
  }, [theme]);
}

type Wakefulness = 'asking' | 'awake' | 'may-sleep';

/** Keeps this screen from going dark while the page is visible; answers whether it can. */
function useWakeLock(): Wakefulness {
  const [state, setState] = useState<Wakefulness>('asking');
  useEffect(() => {
    if (!('wakeLock' in navigator)) return setState('may-sleep');
    let lock: WakeLockSentinel | null = null;
    let isOver = false;
    const ask = async () => {
      if (document.hidden || isOver) return;
      try {
        lock = await navigator.wakeLock.request('screen');
        if (isOver) return void lock.release();
        // The browser takes it back when the tab is hidden or the battery is low.
        lock.addEventListener('release', () => setState('may-sleep'));
        setState('awake');
      } catch {
        setState('may-sleep');
      }
    };
    void ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', ask);
      void lock?.release();
    };
  }, []);
  return state;
}
