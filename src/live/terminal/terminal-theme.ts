import { cssColour, type Theme } from '../../ui/index.ts';

/**
 * The terminal in the colours of the theme in force. CPython colours tracebacks with magenta (places and the message) and
 * red (what went wrong). The first is plain text here, since steel is what we add; the second a rose, since orange is
 * the culprit's alone.
 */
export function terminalTheme(_: Theme) {
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
