import { isComposed, isPressed, type Pressed, typesCharacter } from '../../ui/index.ts';

/** What a key means to an editor whose text comes from a script. */
export type ScriptKey =
  /** The script's next characters, instead of its own. */
  | 'next'
  /** Part of a character that is still being composed, by an input method or on a touch screen. */
  | 'composing'
  | 'pause'
  | 'take-back'
  /** What the key always does. */
  | 'own';

const WRITES = ['Enter', 'Tab', 'Backspace', 'Delete'];

/** What a pressed key does while a script types. */
export function scriptKey(pressed: Pressed): ScriptKey {
  // It writes the script's next character, and never the accent that it is for.
  if (pressed.key === 'Dead' && !pressed.isComposing) return 'next';
  if (isComposed(pressed)) return 'composing';
  // With Alt, too: to a script, that is a finger that slipped.
  if (typesCharacter(pressed, true)) return 'next';
  if (isPressed('typing-take-back', pressed) && !pressed.shiftKey) return 'take-back';
  if (isPressed('typing-pause', pressed)) return 'pause';
  const { key, ctrlKey, metaKey, altKey } = pressed;
  return WRITES.includes(key) && !ctrlKey && !metaKey && !altKey ? 'next' : 'own';
}
