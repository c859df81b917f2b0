/** What a key can do on the stage and at the presenter's desk. */
export type Action =
  | 'forward'
  | 'back'
  | 'first'
  | 'last'
  | 'go-to'
  | 'overview'
  | 'blackout'
  | 'laser'
  | 'pen'
  | 'undo'
  | 'clear'
  | 'spotlight'
  | 'line-down'
  | 'line-up'
  | 'more-lines'
  | 'fewer-lines'
  | 'larger'
  | 'smaller'
  | 'usual-size'
  | 'theme'
  | 'clock'
  | 'full-screen'
  | 'start'
  | 'help'
  | 'leave';

export interface Key {
  readonly action: Action;
  /** As `chordOf` writes them. */
  readonly keys: readonly string[];
  /** For people. */
  readonly does: string;
}

export interface KeyGroup {
  readonly name: string;
  readonly keys: readonly Key[];
}

/**
 * Every key of the talk: the handler and the help both read this table. Clickers are keyboards with few keys: most send
 * PageUp and PageDown, a full stop or b for the black screen, and F5 and Escape by turns for the start.
 *
 * Where two actions share a key, the first one that can be done is.
 */
export const KEY_GROUPS: readonly KeyGroup[] = [
  {
    name: 'Walk',
    keys: [
      {
        action: 'forward',
        keys: ['ArrowRight', 'ArrowDown', 'PageDown', 'Space', 'Enter'],
        does: 'Next step',
      },
      { action: 'back', keys: ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace', 'Shift+Space'], does: 'Back' },
      { action: 'first', keys: ['Home'], does: 'First slide' },
      { action: 'last', keys: ['End'], does: 'Last slide' },
      { action: 'go-to', keys: ['g', '/'], does: 'Find a slide by number or words' },
      { action: 'overview', keys: ['o'], does: 'All slides at a glance' },
    ],
  },
  {
    name: 'Desk',
    keys: [
      { action: 'start', keys: ['F5'], does: 'Start: the full screen, or the stage' },
      { action: 'full-screen', keys: ['f'], does: 'Full screen, and back' },
      { action: 'clock', keys: ['k'], does: 'Start or pause the clock' },
      { action: 'help', keys: ['?'], does: 'These keys' },
      {
        action: 'leave',
        keys: ['Escape'],
        does: 'Put it away; leave the editor',
      },
    ],
  },
  {
    name: 'Point',
    keys: [
      { action: 'laser', keys: ['l'], does: 'Laser pointer' },
      { action: 'pen', keys: ['d'], does: 'Draw on the slide' },
      { action: 'undo', keys: ['u', 'Ctrl+z'], does: 'Take the last stroke back' },
      { action: 'clear', keys: ['c'], does: 'Wipe the slide clean' },
      { action: 'spotlight', keys: ['s'], does: 'Spotlight on lines of code' },
      { action: 'line-down', keys: ['ArrowDown'], does: 'Spotlight a line down' },
      { action: 'line-up', keys: ['ArrowUp'], does: 'Spotlight a line up' },
      { action: 'more-lines', keys: ['Shift+ArrowDown'], does: 'One line more' },
      { action: 'fewer-lines', keys: ['Shift+ArrowUp'], does: 'One line less' },
    ],
  },
  {
    name: 'Room',
    keys: [
      { action: 'blackout', keys: ['b', '.'], does: 'Black screen, and back' },
      { action: 'larger', keys: ['+', '='], does: 'Larger type' },
      { action: 'smaller', keys: ['-'], does: 'Smaller type' },
      { action: 'usual-size', keys: ['0'], does: 'Usual size' },
      { action: 'theme', keys: ['t'], does: 'Dark or light' },
    ],
  },
];

/** Sharper than the table's order: what only holds while the spotlight is on comes before walking. */
export const KEYS: readonly Key[] = [...KEY_GROUPS].reverse().flatMap(({ keys }) => keys);
