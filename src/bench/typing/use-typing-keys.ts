import { useEffect, useRef } from 'react';
import type { TypingControls } from './use-typing.ts';

/** What is done with typing by keys that no editor needs, wherever the focus is. */
export function useTypingKeys(controls: TypingControls): void {
  const latest = useRef(controls);
  latest.current = controls;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const act = actionOf(event, latest.current);
      if (!act || event.defaultPrevented) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}

function actionOf({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent, controls: TypingControls) {
  const { typing, play, pause, rejoin, stop } = controls;
  if (ctrlKey || metaKey || altKey) return null;
  if (key === 'F8' && shiftKey) return stop;
  if (shiftKey || typing.pace === 'ended') return null;
  if (key === 'F8') return typing.pace === 'auto' ? pause : play;
  return key === 'F9' && typing.pace === 'paused' ? rejoin : null;
}
