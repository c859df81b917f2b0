import { useCallback, useEffect, useRef, useState } from 'react';
import * as v from 'valibot';
import { first } from '#deck';
import { useSession } from '../../../session/index.ts';
import { kept } from '../../../ui/index.ts';
import { addresses, urlOf } from '../../addresses.ts';
import { isAudienceThere } from '../window/audience-sign.ts';
import { askForFullScreen } from '../window/full-screen.ts';
import { otherScreen } from './other-screen.ts';

/** The window that the audience sees, as far as this desk knows it. */
export type AudienceWindow =
  /** None was there while this desk has been. */
  | { readonly status: 'none' }
  /** `screen` is its name, `null` if it is on the desk's own screen or if somebody else has opened it. */
  | { readonly status: 'open'; readonly screen: string | null; readonly isFullScreen: boolean }
  /** It is there, and only its own keys can fill its screen. */
  | { readonly status: 'out-of-reach' }
  | { readonly status: 'gone' }
  | { readonly status: 'blocked' };

export interface AudienceControl {
  readonly state: AudienceWindow;
  /** Opens the window, on the other screen if there is one; when it is open, makes it fill its screen. */
  readonly open: () => Promise<void>;
  /** The desk is used alone. */
  readonly doWithout: () => void;
}

const NAME = 'machete-mode-stage';

/** What a reload of the desk must not lose: the window that it has opened, and the name of the screen that this is on. */
const keptOpened = kept('tab', 'machete-mode.audience', v.object({ screen: v.nullable(v.string()) }));

type Seen = 'none' | 'opening' | 'there' | 'out-of-reach' | 'gone' | 'blocked';

/** Knows whether the audience's window is there, from wherever it was opened, and opens it. */
export function useAudienceWindow(): AudienceControl {
  const opened = useRef<Window | null>(null);
  const openedAt = useRef(0);
  const [seen, setSeen] = useState<Seen>('none');
  const isFullScreen = useSession(({ show }) => show.stage?.isFullScreen ?? false);

  useLook((sign) =>
    setSeen((before) => {
      const isHeld = opened.current !== null && !opened.current.closed;
      if (sign ?? isHeld) return before === 'out-of-reach' ? before : 'there';
      // While it loads, it gives no sign yet.
      if (before === 'opening' && isHeld && performance.now() - openedAt.current < OPENING_MS) return before;
      if (before === 'blocked' || (before === 'none' && keptOpened.read() === null)) return before;
      return 'gone';
    }),
  );

  const open = useCallback(async () => {
    if (seen === 'there') {
      opened.current = reached(opened.current);
      if (opened.current) fill(opened.current);
      else setSeen('out-of-reach');
      return;
    }
    const screen = await otherScreen();
    opened.current = openOn(screen);
    openedAt.current = performance.now();
    keptOpened.keep(opened.current && { screen: screen?.label ?? null });
    setSeen(opened.current ? 'opening' : 'blocked');
  }, [seen]);

  const doWithout = useCallback(() => {
    keptOpened.keep(null);
    setSeen('none');
  }, []);

  return { state: stateOf(seen, isFullScreen), open, doWithout };
}

function stateOf(seen: Seen, isFullScreen: boolean): AudienceWindow {
  if (seen === 'opening' || seen === 'there')
    return { status: 'open', screen: keptOpened.read()?.screen ?? null, isFullScreen };
  return { status: seen };
}

/** No event says that another window was closed. */
const LOOK_MS = 500;
/** A window that is reloaded is there again soon. */
const TIMES_MISSED = 2;
/** A window that shows no slides by then may never do so. */
const OPENING_MS = 10_000;

/** Looks again and again whether the audience's window is there; `null` if this browser does not tell. */
function useLook(onLook: (isThere: boolean | null) => void): void {
  const report = useRef(onLook);
  report.current = onLook;
  useEffect(() => {
    let missed = 0;
    let isOver = false;
    const look = async () => {
      const isThere = await isAudienceThere();
      missed = isThere === false ? missed + 1 : 0;
      if (!isOver && (missed === 0 || missed >= TIMES_MISSED)) report.current(isThere);
    };
    void look();
    const looking = setInterval(() => void look(), LOOK_MS);
    return () => {
      isOver = true;
      clearInterval(looking);
    };
  }, []);
}

function openOn(screen: Awaited<ReturnType<typeof otherScreen>>): Window | null {
  const place = screen
    ? `left=${screen.availLeft},top=${screen.availTop},width=${screen.availWidth},height=${screen.availHeight}`
    : 'width=1280,height=720';
  const address = addresses.talk(useSession.getState().position ?? first);
  return window.open(urlOf(address), NAME, `popup,${place}`);
}

/** The audience's window, found by its name if this desk was reloaded since; `null` if something else has opened it. */
function reached(opened: Window | null): Window | null {
  if (opened && !opened.closed) return opened;
  if (keptOpened.read() === null) return null;
  const found = window.open('', NAME, 'popup');
  if (found?.location.href !== 'about:blank') return found;
  found.close();
  return null;
}

function fill(audience: Window): void {
  audience.focus();
  // A browser may take the press for used up: the next one fills the screen.
  if (navigator.userActivation.isActive) askForFullScreen(audience);
}
