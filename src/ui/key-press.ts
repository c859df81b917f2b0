/** What a key event says of what was pressed, held and typed. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'> &
  Partial<Pick<KeyboardEvent, 'code' | 'keyCode' | 'isComposing' | 'getModifierState'>>;

/** The keys of an input method that has not said yet which character comes of them. */
const COMPOSES = ['Process', 'Unidentified', 'Compose', 'Dead'];
/** The code of every key that an input method takes. Safari says so of the Enter behind a composition by nothing else. */
const TAKEN_BY_INPUT_METHOD = 229;

/** Whether a key is part of a character that is still being composed: by an input method, a dead key, or on glass. */
export function isComposed({ key, keyCode, isComposing }: Pressed): boolean {
  return isComposing === true || keyCode === TAKEN_BY_INPUT_METHOD || COMPOSES.includes(key);
}

/**
 * Whether a key types a character. Where AltGr does so, it may be reported as Ctrl and Alt; on a Mac Option does, and is
 * reported as Alt.
 */
export function typesCharacter(pressed: Pressed, isMac = IS_MAC): boolean {
  const { key, ctrlKey, metaKey, altKey } = pressed;
  if (isComposed(pressed) || !isCharacter(key)) return false;
  if (pressed.getModifierState?.('AltGraph')) return true;
  return !ctrlKey && !metaKey && (!altKey || isMac);
}

/** Whether a key may be meant as a command: no character is composed by it, and none typed by a third level of the keyboard. */
export function isForCommands(pressed: Pressed): boolean {
  return !isComposed(pressed) && !pressed.altKey && !pressed.getModifierState?.('AltGraph');
}

/** The name of a key is long; a character outside the basic plane has two units. */
function isCharacter(key: string): boolean {
  return [...key].length === 1;
}

/** There ⌘ does what Ctrl does elsewhere. */
export const IS_MAC = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);
