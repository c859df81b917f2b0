import { describe, expect, it } from 'vitest';
import { scriptKey } from './script-key.ts';

function press(chord: string, isComposing = false) {
  const parts = chord.split(' ');
  const held = (name: string) => parts.slice(0, -1).includes(name);
  return scriptKey({
    key: parts.at(-1) ?? '',
    ctrlKey: held('Ctrl') || held('AltGr'),
    altKey: held('Alt') || held('AltGr'),
    metaKey: held('Meta'),
    shiftKey: held('Shift'),
    keyCode: held('229') ? 229 : 0,
    isComposing,
    getModifierState: (name) => name === 'AltGraph' && held('AltGr'),
  });
}

describe('to a script, a key', () => {
  it.each(['a', 'Shift A', 'ä', '𝒳', 'AltGr {', 'Alt ©', 'Enter', 'Tab', 'Shift Tab', 'Backspace', 'Dead'])(
    '%s brings the next characters',
    (chord) => expect(press(chord)).toBe('next'),
  );

  it.each([
    'Ctrl s',
    'Meta v',
    'Ctrl Enter',
    'F8',
    'ArrowUp',
    'Alt ArrowUp',
    'Home',
    'Shift',
    'Ctrl Shift z',
  ])('%s does what it always does', (chord) => expect(press(chord)).toBe('own'));

  it('pauses, or takes back, in any capitals', () => {
    expect(press('Escape')).toBe('pause');
    expect(press('Ctrl z')).toBe('take-back');
    expect(press('Meta Z')).toBe('take-back');
  });

  it('of an input method or of a touch keyboard is no sign yet', () => {
    expect(press('Process')).toBe('composing');
    expect(press('Unidentified')).toBe('composing');
    expect(press('a', true)).toBe('composing');
    // Behind a composition, as Safari sends it.
    expect(press('229 Enter')).toBe('composing');
    expect(press('229 Escape')).toBe('composing');
  });
});
