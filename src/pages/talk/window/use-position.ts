import { useCallback, useEffect, useRef } from 'react';
import { useLocation, useParams } from 'wouter';
import { nearest, type Position } from '#deck';
import { stayInTalk } from '../../../offline/index.ts';
import { arriveAt, moveTo, useSession } from '../../../session/index.ts';
import { addressNow } from '../../addresses.ts';
import { SLIDES } from '../the-deck.ts';

/** Goes from the current position to another one. */
export type Go = (move: (from: Position) => Position) => void;

/**
 * Where the talk is, in all windows that show it, and how to go elsewhere. The address follows. An address changed by a link, by
 * hand or by the browser's Back button leads there.
 */
export function usePosition(address: (position: Position) => string): [Position, Go] {
  const params = useParams<{ slide?: string; step?: string }>();
  const { slide, step } = nearest(SLIDES, Number(params.slide ?? 1), Number(params.step ?? 0));
  const namesSlide = params.slide !== undefined;
  const [path, navigate] = useLocation();
  const shared = useSession((session) => session.position);
  const position = shared ? nearest(SLIDES, shared.slide, shared.step) : { slide, step };

  useEffect(() => {
    // The address has changed since this was rendered.
    if (path !== addressNow()) return;
    if (isJustOpened) void arriveAt({ slide, step });
    else if (namesSlide || !useSession.getState().position) moveTo({ slide, step });
  }, [path, slide, step, namesSlide]);

  useEffect(() => {
    const follow = (to: Position | null, from: Position | null) => {
      if (!to || addressNow() === address(to)) return;
      // Steps replace each other in the history: the browser's Back button goes slide by slide.
      navigate(address(to), { replace: !from || to.slide === from.slide });
    };
    follow(useSession.getState().position, null);
    return useSession.subscribe((now, before) => {
      if (now.position !== before.position) follow(now.position, before.position);
    });
  }, [navigate, address]);

  useEffect(stayInTalk, []);

  const rendered = useRef(position);
  rendered.current = position;
  // A key may be pressed twice before React has rendered the first press: the second starts from where the first led.
  const go = useCallback<Go>((move) => moveTo(move(useSession.getState().position ?? rendered.current)), []);
  return [position, go];
}

/** Whether the address has not changed since the window was opened or reloaded. */
let isJustOpened = true;
addEventListener('hashchange', () => {
  isJustOpened = false;
});
