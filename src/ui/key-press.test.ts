import { describe, expect, it } from 'vitest';
import { isComposed, isForCommands, type Pressed, typesCharacter } from './key-press.ts';
import { chordOf } from './keys.ts';

type Held = 'Shift' | 'Control' | 'Alt' | 'Meta' | 'AltGraph';

function press(key: string, held: readonly Held[] = [], more: Partial<Pressed> = {}): Pressed {
  return {
    key,
    shiftKey: held.includes('Shift'),
    ctrlKey: held.includes('Control'),
    altKey: held.includes('Alt'),
    metaKey: held.includes('Meta'),
    getModifierState: (name) => held.some((each) => each === name),
    ...more,
  };
}

/** As Windows reports AltGr. */
const ALT_GR: readonly Held[] = ['Control', 'Alt', 'AltGraph'];

describe('A key of an input method', () => {
  it.each([
    ['within a composition', press('Enter', [], { isComposing: true, keyCode: 13 })],
    ['that Safari sends behind it', press('Enter', [], { isComposing: false, keyCode: 229 })],
    ['that ends one without a text', press('Escape', [], { isComposing: true, keyCode: 229 })],
    ['as Chromium names it', press('Process', [], { keyCode: 229 })],
    ['on glass', press('Unidentified', [], { keyCode: 229 })],
    ['that composes two signs', press('Compose')],
    ['that is dead until the next', press('Dead')],
  ])('%s is no command and no character', (_, pressed) => {
    expect(isComposed(pressed)).toBe(true);
    expect(isForCommands(pressed)).toBe(false);
    expect(chordOf(pressed)).toBeNull();
    expect(typesCharacter(pressed)).toBe(false);
  });

  it('is not every Enter and Escape', () => {
    expect(chordOf(press('Enter', [], { isComposing: false, keyCode: 13 }))).toBe('Enter');
    expect(chordOf(press('Escape', [], { isComposing: false, keyCode: 27 }))).toBe('Escape');
  });
});

describe('A character of the third level', () => {
  const SIGNS = [...'@{}[]\\|~€ąśł#'];

  it.each([
    ['Windows', ALT_GR],
    ['Linux', ['AltGraph'] as const],
    ['Windows, with Shift', [...ALT_GR, 'Shift'] as const],
  ])('is typed by AltGr on %s, and is no command', (_, held) => {
    for (const sign of SIGNS) {
      expect(typesCharacter(press(sign, held), false)).toBe(true);
      expect(chordOf(press(sign, held))).toBeNull();
    }
  });

  it('is typed by Option on a Mac', () => {
    for (const sign of SIGNS) expect(typesCharacter(press(sign, ['Alt']), true)).toBe(true);
    expect(typesCharacter(press('l', ['Alt']), false)).toBe(false);
    expect(chordOf(press('@', ['Alt']))).toBeNull();
  });

  it('is not what Ctrl or ⌘ means', () => {
    expect(typesCharacter(press('k', ['Control']), false)).toBe(false);
    expect(typesCharacter(press('k', ['Meta']), true)).toBe(false);
    expect(chordOf(press('k', ['Control']))).toBe('Ctrl+k');
  });

  it('is one character, in whichever plane, and not the name of a key', () => {
    expect(typesCharacter(press('𝒳'))).toBe(true);
    expect(typesCharacter(press('F9'))).toBe(false);
  });
});

describe('A letter of another script', () => {
  it('is the Latin one on the same key', () => {
    expect(chordOf(press('л', ['Control'], { code: 'KeyK' }))).toBe('Ctrl+k');
    expect(chordOf(press('И', [], { code: 'KeyB' }))).toBe('b');
    expect(chordOf(press('φ', [], { code: 'KeyF' }))).toBe('f');
  });

  it('stays itself where the keyboard is Latin, however its keys lie', () => {
    expect(chordOf(press('q', [], { code: 'KeyA' }))).toBe('q');
    expect(chordOf(press('é', [], { code: 'Digit2' }))).toBe('é');
    expect(chordOf(press('ж', [], { code: 'Semicolon' }))).toBe('ж');
  });
});
