import { chordOf, IS_MAC, isPressed, type Pressed, typesCharacter } from '../../ui/index.ts';

/** Ctrl+K, on a Mac ⌘K: there Ctrl+K is the system's, for the rest of a line. */
export function isPaletteKey(pressed: Pressed, isMac = IS_MAC): boolean {
  const { shiftKey, ctrlKey, metaKey } = pressed;
  if (!isPressed('palette', pressed) || shiftKey) return false;
  return isMac ? metaKey && !ctrlKey : ctrlKey && !metaKey;
}

/** A key that would have changed an empty field. */
export function isTyping(pressed: Pressed): boolean {
  return typesCharacter(pressed) || chordOf(pressed) === 'Backspace';
}

/** The text in a field after these keys. */
export function textOf(keys: readonly string[]): string {
  return keys.reduce((text, key) => (key === 'Backspace' ? text.slice(0, -1) : text + key), '');
}

/** Whether the only key pressed was the one for going back. */
export function goesBack(keys: readonly string[]): boolean {
  return keys.length === 1 && keys[0] === 'Backspace';
}
