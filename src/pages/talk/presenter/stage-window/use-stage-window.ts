import { useCallback, useEffect, useRef, useState } from 'react';
import type { Position } from '#deck';
import { addresses, urlOf } from '../../../addresses.ts';
import { askForFullScreen } from '../../stage/screen/ask-for-full-screen.ts';
import { otherScreen } from './other-screen.ts';

/** The window that the audience sees, as far as this desk has opened it. */
export type StageWindow =
  | { readonly status: 'closed' }
  /** `screen` is `null` on the same screen as the desk. */
  | { readonly status: 'open'; readonly screen: string | null }
  | { readonly status: 'blocked' };

const NAME = 'machete-mode-stage';
/** A browser tells nobody that a window was closed. */
const LOOK_MS = 500;

/** Opens the stage's window, on the other screen where there is one, and makes it fill that. */
export function useStageWindow(position: Position) {
  const [state, setState] = useState<StageWindow>({ status: 'closed' });
  const opened = useRef<Window | null>(null);
  const latest = useRef(position);
  latest.current = position;

  const open = useCallback(async () => {
    if (opened.current && !opened.current.closed) return fill(opened.current);
    const screen = await otherScreen();
    const place = screen
      ? `left=${screen.availLeft},top=${screen.availTop},width=${screen.availWidth},height=${screen.availHeight}`
      : 'width=1280,height=720';
    opened.current = window.open(urlOf(addresses.talk(latest.current)), NAME, `popup,${place}`);
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

function fill(stage: Window): void {
  stage.focus();
  askForFullScreen(stage);
}
