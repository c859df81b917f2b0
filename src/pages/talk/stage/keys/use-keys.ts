import { useLayoutEffect, useRef } from 'react';
import { belongsToFocus } from './belongs-to-focus.ts';
import { chordOf } from './chord.ts';
import { type Action, KEYS } from './keys.ts';

/** What can be done now; a key whose action is missing is left to the browser. */
export type Actions = Readonly<Partial<Record<Action, () => void>>>;

/** Does what the table of keys says, but never while someone types. */
export function useKeys(actions: Actions): void {
  const latest = useRef(actions);
  latest.current = actions;
  // Before the slide is painted: who sees it may press a key at once.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || belongsToFocus(event)) return;
      const chord = chordOf(event);
      const key = KEYS.find(
        ({ keys, action }) => chord !== null && keys.includes(chord) && latest.current[action],
      );
      const act = key && latest.current[key.action];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
