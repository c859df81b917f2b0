import type { ITheme } from '@xterm/xterm';
import { type Colours, cssColour } from '../../ui/index.ts';

const made = new Map<Colours, ITheme>();

/** The terminal's colours now; always the same object, so that a terminal that has them does not redraw. */
export function terminalTheme(name: Colours): ITheme {
  const colours = made.get(name) ?? coloursNow();
  made.set(name, colours);
  return colours;
}

/**
 * CPython colours tracebacks with magenta (places and the message) and red (the error). Here the first is plain text, since
 * steel marks what we add; the second is a rose, since orange is the culprit's.
 */
function coloursNow(): ITheme {
  const [text, muted, steel, rose] = [
    cssColour('--text'),
    cssColour('--muted'),
    cssColour('--steel'),
    cssColour('--rose'),
  ];
  const [string, number] = [cssColour('--string'), cssColour('--number')];
  return {
    background: cssColour('--panel'),
    foreground: text,
    cursor: text,
    cursorAccent: cssColour('--panel'),
    selectionBackground: cssColour('--selection'),
    black: muted,
    red: rose,
    green: string,
    yellow: number,
    blue: steel,
    magenta: text,
    cyan: steel,
    white: text,
    brightBlack: muted,
    brightRed: rose,
    brightGreen: string,
    brightYellow: number,
    brightBlue: steel,
    brightMagenta: text,
    brightCyan: steel,
    brightWhite: text,
  };
}
