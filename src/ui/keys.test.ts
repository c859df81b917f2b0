import { describe, expect, it } from 'vitest';
import { chordOf, isClickers, isPressed, KEY_GROUPS, KEYS, keyCaps, keyOf } from './keys.ts';

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

  it('includes Ctrl, and leaves Alt to the system', () => {
    expect(pressed('z', { ctrlKey: true })).toBe('Ctrl+z');
    expect(pressed('z', { metaKey: true })).toBe('Ctrl+z');
    expect(pressed('q', { ctrlKey: true, altKey: true })).toBeNull();
  });

  it('is shown as it is printed on the keys', () => {
    expect(keyCaps('Shift+ArrowDown')).toEqual(['Shift', '↓']);
    expect(keyCaps('+')).toEqual(['+']);
    expect(keyCaps('b')).toEqual(['B']);
    expect(keyCaps('Ctrl+k Backspace', false)).toEqual(['Ctrl', 'K', 'Backspace']);
  });

  it('is shown with ⌘ on a Mac, but for the keys that a terminal takes', () => {
    expect(keyCaps(keyOf('run'), true)).toEqual(['⌘', 'Enter']);
    expect(keyCaps(keyOf('interrupt'), true)).toEqual(['Ctrl', 'C']);
  });
});

describe('The table of keys', () => {
  it('names no key for two actions that can both be done', () => {
    const all = KEYS.flatMap(({ action, keys }) => keys.map((key) => ({ action, key })));
    const actionsOf = (key: string) => all.filter((each) => each.key === key).map(({ action }) => action);
    const shared = new Set(all.map(({ key }) => key).filter((key) => actionsOf(key).length > 1));
    // Where no slide is behind, what blackens the screen steps on; a board of a class has no run to walk; while the spotlight is on, arrows move it, and in a terminal that nobody reads they choose a line; an editor that types by itself has keys of its own; the cover is no slide.
    expect(Object.fromEntries([...shared].map((key) => [key, actionsOf(key)]))).toEqual({
      ArrowDown: ['forward', 'line-down', 'line-of-output'],
      ArrowRight: ['forward', 'begin'],
      ArrowUp: ['back', 'line-up', 'line-of-output'],
      '.': ['blackout', 'step-on'],
      n: ['step-on', 'next-hand'],
      p: ['step-back', 'hand-before'],
      Escape: ['leave', 'leave-code', 'end-walk', 'typing-pause'],
      'Ctrl+z': ['undo', 'typing-take-back'],
    });
  });

  it('says which keys do something, whatever else is held', () => {
    const held = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
    expect(isPressed('typing-stop', { ...held, key: 'F8', shiftKey: true })).toBe(true);
    expect(isPressed('typing-play', { ...held, key: 'F8', shiftKey: true })).toBe(false);
    expect(isPressed('typing-play', { ...held, key: 'F8', altKey: true })).toBe(false);
  });

  it('names each action once', () => {
    const actions = KEY_GROUPS.flatMap(({ keys }) => keys.map(({ action }) => action));
    expect(new Set(actions).size).toBe(actions.length);
  });

  it('knows what comes from a clicker, and not from somebody who writes or scrolls', () => {
    const held = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
    for (const key of ['PageUp', 'PageDown', 'F5']) expect(isClickers({ ...held, key })).toBe(true);
    for (const key of ['b', '.', 'ArrowDown', 'Escape', 'Enter'])
      expect(isClickers({ ...held, key })).toBe(false);
    expect(isClickers({ ...held, key: 'PageUp', shiftKey: true })).toBe(false);
    expect(isClickers({ ...held, key: 'PageUp', ctrlKey: true })).toBe(false);
  });

  it('has the keys that clickers send', () => {
    const known = KEYS.flatMap(({ keys }) => keys);
    expect(known).toEqual(expect.arrayContaining(['PageUp', 'PageDown', '.', 'b', 'F5', 'Escape']));
  });
});
