import { isPressed } from '../../ui/index.ts';

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

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'getModifierState'
>;

const WRITES = ['Enter', 'Tab', 'Backspace', 'Delete', 'Dead'];
const COMPOSES = ['Process', 'Unidentified'];

/** What a pressed key does while a script types. */
export function scriptKey(event: Pressed): ScriptKey {
  const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing } = event;
  if (isComposing || COMPOSES.includes(key)) return 'composing';
  // Where AltGr types a character, it is reported as Ctrl and Alt.
  const isChord = (ctrlKey || metaKey) && !event.getModifierState('AltGraph');
  if (isChord) return isPressed('typing-take-back', event) && !shiftKey ? 'take-back' : 'own';
  if (isPressed('typing-pause', event)) return 'pause';
  // A letter outside the basic plane is two units, a key's name many.
  if ([...key].length === 1) return 'next';
  return WRITES.includes(key) && !altKey ? 'next' : 'own';
}
