import { at } from '#case';

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * How the table of keys writes what was pressed: `b`, `Shift+ArrowDown`, `Ctrl+z`. A letter or a mark says itself
 * whether Shift was held, and where it lies on a keyboard differs from country to country.
 */
export function chordOf({ key, shiftKey, ctrlKey, metaKey, altKey }: Pressed): string | null {
  // On many keyboards Alt, or Ctrl and Alt together, is how one types a mark.
  if (altKey) return null;
  const name = key === ' ' ? 'Space' : key;
  const isCharacter = name.length === 1;
  const modifiers = [ctrlKey || metaKey ? 'Ctrl+' : '', shiftKey && !isCharacter ? 'Shift+' : ''];
  return `${modifiers.join('')}${isCharacter ? name.toLowerCase() : name}`;
}

const NAMES: Readonly<Record<string, string>> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageDown: 'Page ↓',
  PageUp: 'Page ↑',
  Escape: 'Esc',
  '-': '−',
};

/** What is printed on the keys of a chord. */
export function keyCaps(chord: string): string[] {
  const parts = chord.length > 1 ? chord.split('+').filter((part) => part !== '') : [chord];
  return parts.map((part) => at(NAMES, part) ?? (part.length === 1 ? part.toUpperCase() : part));
}
