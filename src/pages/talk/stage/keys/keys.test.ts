import { describe, expect, it } from 'vitest';
import { chordOf, keyCaps } from './chord.ts';
import { KEYS } from './keys.ts';

const pressed = (
  key: string,
  held: Partial<Record<'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey', true>> = {},
) => chordOf({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held });

describe('What is pressed', () => {
  it('is named alike with Caps Lock, with Shift and on any keyboard', () => {
    expect(pressed('B')).toBe('b');
    expect(pressed('?', { shiftKey: true })).toBe('?');
    expect(pressed('+', { shiftKey: true })).toBe('+');
    expect(pressed(' ', { shiftKey: true })).toBe('Shift+Space');
    expect(pressed('ArrowDown', { shiftKey: true })).toBe('Shift+ArrowDown');
  });

  it('tells Ctrl, and leaves Alt to the system', () => {
    expect(pressed('z', { ctrlKey: true })).toBe('Ctrl+z');
    expect(pressed('z', { metaKey: true })).toBe('Ctrl+z');
    expect(pressed('q', { ctrlKey: true, altKey: true })).toBeNull();
  });

  it('is shown as it is printed on the keys', () => {
    expect(keyCaps('Shift+ArrowDown')).toEqual(['Shift', '↓']);
    expect(keyCaps('+')).toEqual(['+']);
    expect(keyCaps('b')).toEqual(['B']);
  });
});

describe('The table of keys', () => {
  it('names no key for two actions that can both be done', () => {
    const shared = KEYS.flatMap(({ keys }) => keys).filter((key, index, all) => all.indexOf(key) !== index);
    // While the spotlight is on, these move it.
    expect(shared.sort()).toEqual(['ArrowDown', 'ArrowUp']);
    const first = KEYS.find(({ keys }) => keys.includes('ArrowDown'));
    expect(first?.action).toBe('line-down');
  });

  it('has the keys that clickers send', () => {
    const known = KEYS.flatMap(({ keys }) => keys);
    expect(known).toEqual(expect.arrayContaining(['PageUp', 'PageDown', '.', 'b', 'F5', 'Escape']));
  });
});
