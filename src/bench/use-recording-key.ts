import { useKeys } from '../ui/index.ts';

/** What takes letters. Not the terminal: the program at its other end is dead when the key is wanted. */
const TAKES_LETTERS = 'input, select, [role="code"], .monaco-editor';

/**
 * One key for the moment in which nobody wants to look for a button.
 *
 * @param onKey `null` while there is no recording to show
 */
export function useRecordingKey(onKey: (() => void) | null): void {
  useKeys(
    { recording: onKey ?? undefined },
    { isTaken: ({ target }) => target instanceof Element && target.closest(TAKES_LETTERS) !== null },
  );
}
