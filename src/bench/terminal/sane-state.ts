/**
 * For words of our own, which must be readable whatever state a program has left the terminal in: ends an open
 * sequence or title, goes back from the other screen to where the program left this one, and resets attributes,
 * margins, character sets and modes.
 */
export const SANE = '\x18\x1b7\x1b[?1049l\x1b[!p\x1b[20h';

/** For a new run, on a screen that was reset: what xterm.js keeps all the same, colours that a program has set included. */
export const FRESH = '\x18\x1b[20h\x1b[?12l\x1b]104\x07\x1b]110\x07\x1b]111\x07\x1b]112\x07';
