import { useEffect } from 'react';

/** What takes letters. Not the terminal: the program at its other end is dead when the key is wanted. */
const TAKES_LETTERS = 'input, select, [role="code"], .monaco-editor';

/**
 * One key, R, for the moment in which nobody wants to look for a button.
 *
 * @param onKey `null` while there is nothing to be shown
 */
export function useRecordingKey(onKey: (() => void) | null): void {
  useEffect(() => {
    if (onKey === null) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, target } = event;
      if (key.toLowerCase() !== 'r' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (target instanceof Element && target.closest(TAKES_LETTERS)) return;
      event.preventDefault();
      onKey();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [onKey]);
}
