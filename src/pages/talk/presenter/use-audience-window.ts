import { useCallback, useEffect, useRef, useState } from 'react';
import { first } from '#deck';
import { useSession } from '../../../session/index.ts';
import { addresses, urlOf } from '../../addresses.ts';
import { askForFullScreen } from '../window/full-screen.ts';
import { otherScreen } from './other-screen.ts';

/** The window that this desk has opened for the audience. */
export type AudienceWindow =
  | { readonly status: 'closed' }
  /** `screen` is `null` if it is on the same screen as the desk. */
  | { readonly status: 'open'; readonly screen: string | null }
  | { readonly status: 'blocked' };

const NAME = 'machete-mode-stage';
/** No event says that another window was closed. */
const LOOK_MS = 500;

/** Opens the window for the audience, on the other screen if there is one; the next press makes it fill that screen. */
export function useAudienceWindow() {
  const [state, setState] = useState<AudienceWindow>({ status: 'closed' });
  const opened = useRef<Window | null>(null);

  const open = useCallback(async () => {
    if (opened.current && !opened.current.closed) return fill(opened.current);
    const screen = await otherScreen();
    const place = screen
      ? `left=${screen.availLeft},top=${screen.availTop},width=${screen.availWidth},height=${screen.availHeight}`
      : 'width=1280,height=720';
    opened.current = window.open(
      urlOf(addresses.talk(useSession.getState().position ?? first)),
      NAME,
      `popup,${place}`,
    );
    setState(opened.current ? { status: 'open', screen: screen?.label ?? null } : { status: 'blocked' });
  }, []);

  const isOpen = state.status === 'open';
  useEffect(() => {
    if (!isOpen) return;
    const looking = setInterval(() => opened.current?.closed && setState({ status: 'closed' }), LOOK_MS);
    return () => clearInterval(looking);
  }, [isOpen]);

  return { state, open };
}

function fill(audience: Window): void {
  audience.focus();
  askForFullScreen(audience);
}

/** Where the window is, and what is left to do by hand; empty while none was asked for. */
export function audienceText(state: AudienceWindow): string {
  switch (state.status) {
    case 'closed':
      return '';
    case 'open':
      return state.screen === null
        ? 'The audience window is open: drag it to the other screen and press F in it.'
        : `The audience window is open on ${state.screen || 'the other screen'}. Press the button again, or F in that window, to fill the screen.`;
    case 'blocked':
      return 'The browser blocked the audience window. Allow pop-ups for this page, then open it again.';
  }
}
