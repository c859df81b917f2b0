import { useLayoutEffect, useRef } from 'react';
import { type Action, chordOf, isClickers, KEYS } from './keys.ts';

/** What can be done now; a key whose action is missing is left to the browser. */
export type Actions = Readonly<Partial<Record<Action, (() => void) | undefined>>>;

interface Listening {
  /** Whether a key belongs to what has the focus, and is left to it. */
  readonly isTaken?: (event: KeyboardEvent) => boolean;
  /** Before what has the focus hears of it, and instead. */
  readonly isFirst?: boolean;
}

/** Does what the table of keys says, but never while someone types. */
export function useKeys(
  actions: Actions,
  { isTaken = belongsToFocus, isFirst = false }: Listening = {},
): void {
  const latest = useRef({ actions, isTaken });
  latest.current = { actions, isTaken };
  // Before the page is painted: anyone who sees it may press a key at once.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const now = latest.current;
      if (event.defaultPrevented || now.isTaken(event)) return;
      const chord = chordOf(event);
      if (chord === null) return;
      const key = KEYS.findLast(({ keys, action }) => keys.includes(chord) && now.actions[action]);
      const act = key && now.actions[key.action];
      if (!act) return;
      event.preventDefault();
      if (isFirst) event.stopPropagation();
      act();
    };
    window.addEventListener('keydown', onKeyDown, { capture: isFirst });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: isFirst });
  }, [isFirst]);
}

/** The same for the keys of a clicker, whatever has the focus: who holds one cannot see, or change, where the keyboard is. */
export function useClickerKeys(actions: Actions): void {
  useKeys(actions, { isTaken: (event) => !isClickers(event) || isInDialog(event), isFirst: true });
}

/** The same for keys that no text takes, such as Ctrl+Enter, whatever has the focus. */
export function useKeysAnywhere(actions: Actions): void {
  useKeys(actions, { isTaken: isInDialog, isFirst: true });
}

function isInDialog({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('dialog') !== null;
}

/**
 * What takes letters: fields, lists that are searched by typing, and whatever says of itself that it is one, such as an
 * editor whose text is drawn by a script.
 */
const TYPED_INTO =
  'input, textarea, select, [role="textbox"], [role="searchbox"], [role="combobox"], [role="listbox"], [data-typing]';

function isTypedInto(target: Element): boolean {
  return (target instanceof HTMLElement && target.isContentEditable) || target.closest(TYPED_INTO) !== null;
}

const USES_SPACE = 'button, a, summary';
/** Nobody types into these: they take the keys that choose. */
const CHOSEN = 'input[type="radio"], input[type="checkbox"]';
const CHOOSES = [' ', 'Enter', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

/** Whether a key belongs to what has the focus: an editor, a terminal, a button that Space presses. */
export function belongsToFocus({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.matches(CHOSEN) && !target.closest('dialog')) return CHOOSES.includes(key);
  // A dialog has keys of its own; the slides behind it must not move.
  if (isTypedInto(target) || target.closest('dialog')) return true;
  return (key === ' ' || key === 'Enter') && target.closest(USES_SPACE) !== null;
}
