import { IS_MAC, isForCommands, type Pressed } from './key-press.ts';

interface KeyGroup {
  readonly name: string;
  readonly keys: readonly {
    readonly action: string;
    /** As `chordOf` writes them, and one after the other with a space between. `Control+` is that key on a Mac too. */
    readonly keys: readonly string[];
    /** For people. */
    readonly does: string;
  }[];
}

/**
 * Every key of the deck: all listeners and the help (`?`) read this one table. Clickers are keyboards with few keys: most
 * send PageUp and PageDown, a full stop or b for the black screen, and F5 and Escape by turns for the start.
 *
 * Where two actions share a key, the last one that can be done now is done.
 */
export const KEY_GROUPS = [
  {
    name: 'Navigate',
    keys: [
      {
        action: 'forward',
        keys: ['ArrowRight', 'ArrowDown', 'PageDown', 'Space', 'Enter'],
        does: 'Next step',
      },
      { action: 'back', keys: ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace', 'Shift+Space'], does: 'Back' },
      { action: 'begin', keys: ['ArrowRight'], does: 'On the cover: start the talk' },
      { action: 'first', keys: ['Home'], does: 'First slide' },
      { action: 'last', keys: ['End'], does: 'Last slide' },
      { action: 'go-to', keys: ['g', '/'], does: 'Find a slide by number or words' },
      { action: 'overview', keys: ['o'], does: 'All slides at a glance' },
    ],
  },
  {
    name: 'Present',
    keys: [
      { action: 'start', keys: ['F5', 'Shift+F5'], does: 'Start: full screen, or open the audience window' },
      { action: 'full-screen', keys: ['f'], does: 'Full screen on or off' },
      { action: 'clock', keys: ['k'], does: 'Start or pause the clock' },
      { action: 'join', keys: ['j'], does: 'How to join the room' },
      { action: 'vote', keys: ['v'], does: 'Vote of this slide: ask the room, shut it, show the result' },
      { action: 'room', keys: ['q'], does: 'The room, at the desk' },
      { action: 'help', keys: ['?'], does: 'Show these keys' },
      { action: 'leave', keys: ['Escape'], does: 'Close; from a panel back to the slides' },
    ],
  },
  {
    name: 'Point',
    keys: [
      { action: 'laser', keys: ['l'], does: 'Laser pointer' },
      { action: 'pen', keys: ['d'], does: 'Draw on the slide' },
      { action: 'undo', keys: ['u', 'Ctrl+z'], does: 'Undo the last stroke' },
      { action: 'clear', keys: ['c'], does: 'Erase the drawing' },
      { action: 'spotlight', keys: ['s'], does: 'Spotlight on lines of code' },
      { action: 'line-down', keys: ['ArrowDown'], does: 'Spotlight one line down' },
      { action: 'line-up', keys: ['ArrowUp'], does: 'Spotlight one line up' },
      { action: 'more-lines', keys: ['Shift+ArrowDown'], does: 'One more line' },
      { action: 'fewer-lines', keys: ['Shift+ArrowUp'], does: 'One line fewer' },
    ],
  },
  {
    name: 'Display',
    keys: [
      { action: 'blackout', keys: ['b', '.'], does: 'Black screen on or off' },
      { action: 'larger', keys: ['+', '='], does: 'Larger type' },
      { action: 'smaller', keys: ['-'], does: 'Smaller type' },
      { action: 'usual-size', keys: ['0'], does: 'Usual size' },
      { action: 'theme', keys: ['t'], does: 'Dark or light' },
    ],
  },
  {
    name: 'In the panels',
    keys: [
      { action: 'run', keys: ['Ctrl+Enter'], does: 'Run; on a slide only in the editor' },
      {
        action: 'run-with-steps',
        keys: ['Ctrl+Shift+Enter'],
        does: 'Run, recorded step by step; on a slide only in the editor',
      },
      {
        action: 'leave-code',
        keys: ['Escape'],
        does: 'Leave the editor or the terminal; without slides, for Run',
      },
      { action: 'interrupt', keys: ['Control+c'], does: 'Interrupt, in the terminal' },
      { action: 'end-input', keys: ['Control+d'], does: 'End of input, in the terminal' },
      {
        action: 'line-of-output',
        keys: ['ArrowUp', 'ArrowDown'],
        does: 'In the terminal, after a run with steps: choose a line; Enter goes to its step',
      },
      { action: 'scroll', keys: ['Shift+PageUp', 'Shift+PageDown'], does: 'Scroll the terminal' },
      { action: 'recording', keys: ['r'], does: 'Recording of a run that died' },
    ],
  },
  {
    name: 'While you walk a run',
    keys: [
      { action: 'step-back', keys: ['p', ','], does: 'One step back' },
      { action: 'step-on', keys: ['n', '.'], does: 'One step on; on a slide . stays the black screen' },
      // Shift and the comma or the full stop, on the keyboards of several countries.
      {
        action: 'change-before',
        keys: ['<', ';'],
        does: 'Shift and , : the change before, of what is chosen',
      },
      { action: 'next-change', keys: ['>', ':'], does: 'Shift and . : its next change' },
      { action: 'who', keys: ['w'], does: 'Who wrote what is chosen?' },
      { action: 'end-walk', keys: ['Escape'], does: 'End the walk' },
    ],
  },
  {
    name: 'While the deck types',
    keys: [
      { action: 'typing-pause', keys: ['Escape'], does: 'Pause, continue by hand' },
      { action: 'typing-rejoin', keys: ['F9'], does: 'Continue from the current text' },
      { action: 'typing-play', keys: ['F8'], does: 'Play or pause' },
      { action: 'typing-stop', keys: ['Shift+F8'], does: 'Stop, keep what was typed' },
      { action: 'typing-take-back', keys: ['Ctrl+z'], does: 'Undo all that was typed' },
    ],
  },
  {
    name: 'In a class',
    keys: [
      { action: 'next-hand', keys: ['n'], does: 'Help: the next hand that is up' },
      { action: 'hand-before', keys: ['p'], does: 'Help: the hand before' },
      { action: 'note', keys: ['m'], does: 'Help: write a note to the line' },
    ],
  },
  {
    name: 'Everywhere',
    keys: [
      {
        action: 'palette',
        keys: ['Ctrl+k'],
        does: 'Go to a case, stage, file, task or slide; find a command',
      },
      { action: 'go-back', keys: ['Ctrl+k Backspace'], does: 'Go back to where you were' },
    ],
  },
] as const satisfies readonly KeyGroup[];

/** What a key of the deck can do. */
export type Action = (typeof KEY_GROUPS)[number]['keys'][number]['action'];

interface Key {
  readonly action: Action;
  readonly keys: readonly string[];
  readonly does: string;
}

/** The table without its groups. */
export const KEYS: readonly Key[] = KEY_GROUPS.flatMap(({ keys }): readonly Key[] => keys);

/** The chord of an action, the most usual one where it has several. */
export function keyOf(action: Action): string {
  return keysOf(action)[0] ?? '';
}

function keysOf(action: Action): readonly string[] {
  return KEYS.find((key) => key.action === action)?.keys ?? [];
}

/**
 * What was pressed, as the table writes it: `b`, `Shift+ArrowDown`, `Ctrl+z`, which on a Mac is ⌘Z too; `null` if somebody
 * types a character by it. For a letter or a mark Shift does not count: where marks are on a keyboard differs from country
 * to country.
 */
export function chordOf(pressed: Pressed): string | null {
  if (!isForCommands(pressed)) return null;
  const { key, shiftKey, ctrlKey, metaKey } = pressed;
  const name = key === ' ' ? 'Space' : key;
  const isCharacter = name.length === 1;
  const modifiers = [ctrlKey || metaKey ? 'Ctrl+' : '', shiftKey && !isCharacter ? 'Shift+' : ''];
  return `${modifiers.join('')}${isCharacter ? letterOn(pressed, name).toLowerCase() : name}`;
}

/** The table has Latin letters: on a keyboard of another script, such as Greek or Cyrillic, the one that is on the same key. */
function letterOn({ code = '' }: Pressed, letter: string): string {
  const [, latin] = /^Key([A-Z])$/.exec(code) ?? [];
  return latin && /\p{L}/u.test(letter) && !/\p{Script=Latin}/u.test(letter) ? latin : letter;
}

/** Whether the table has what was pressed for this action. */
export function isPressed(action: Action, event: Pressed): boolean {
  const chord = chordOf(event);
  return chord !== null && keysOf(action).includes(chord);
}

/** What a clicker sends and nobody types. */
const CLICKER = ['PageDown', 'PageUp', 'F5', 'Shift+F5'];

/** Whether a clicker may have been pressed, and no letter, mark or arrow, which mean something to an editor. */
export function isClickers(event: Pressed): boolean {
  const chord = chordOf(event);
  return chord !== null && CLICKER.includes(chord);
}

const CAPS = new Map([
  ['ArrowRight', '→'],
  ['ArrowLeft', '←'],
  ['ArrowUp', '↑'],
  ['ArrowDown', '↓'],
  ['PageDown', 'Page ↓'],
  ['PageUp', 'Page ↑'],
  ['Escape', 'Esc'],
  ['Control', 'Ctrl'],
  ['-', '−'],
]);

/** What is printed on the keys of a chord. */
export function keyCaps(chord: string, isMac = IS_MAC): string[] {
  const parts = chord.length > 1 ? chord.split(/[+ ]/).filter((part) => part !== '') : [chord];
  return parts.map((part) => {
    if (part === 'Ctrl' && isMac) return '⌘';
    return CAPS.get(part) ?? (part.length === 1 ? part.toUpperCase() : part);
  });
}
