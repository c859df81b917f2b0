import { expect, it } from 'vitest';
import { goesBack, isPaletteKey, isTyping, textOf } from './palette-key.ts';

const pressed = (
  key: string,
  held: Partial<Record<'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey', true>> = {},
) => ({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held });

it('The key is Ctrl+K, on a Mac ⌘K, and neither with Shift or Alt', () => {
  expect(isPaletteKey(pressed('k', { ctrlKey: true }), false)).toBe(true);
  expect(isPaletteKey(pressed('K', { ctrlKey: true }), false)).toBe(true);
  expect(isPaletteKey(pressed('k', { metaKey: true }), false)).toBe(false);
  expect(isPaletteKey(pressed('k', { metaKey: true }), true)).toBe(true);
  expect(isPaletteKey(pressed('k', { ctrlKey: true }), true)).toBe(false);
  expect(isPaletteKey(pressed('K', { ctrlKey: true, shiftKey: true }), false)).toBe(false);
  expect(isPaletteKey(pressed('k', { ctrlKey: true, altKey: true }), false)).toBe(false);
  expect(isPaletteKey(pressed('k'), false)).toBe(false);
});

it('The field begins with what was typed before it appeared', () => {
  expect(isTyping(pressed('r'))).toBe(true);
  expect(isTyping(pressed('Enter'))).toBe(false);
  expect(isTyping(pressed('c', { ctrlKey: true }))).toBe(false);
  expect(textOf(['r', 'x', 'Backspace', 'a'])).toBe('ra');
  expect(textOf(['Backspace', 'a'])).toBe('a');
});

it('Backspace goes back only if nothing else was typed', () => {
  expect(goesBack(['Backspace'])).toBe(true);
  expect(goesBack(['a', 'Backspace'])).toBe(false);
  expect(goesBack([])).toBe(false);
});
