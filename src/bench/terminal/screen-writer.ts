import type { Terminal } from '@xterm/xterm';
import type { RefObject } from 'react';
import { FRESH, SANE } from './screen-text.ts';
import type { LineOnScreen } from './use-line-input.ts';

/** The page can answer only between two pieces, so a piece of the slowest sequences must not take long. */
const PIECE = 512;
/** Of the output that arrives while the terminal is busy, only the end is kept. */
const MOST_WAITING = 50_000;
/** A flood that pauses, perhaps to ask something, is shown as if it had ended. */
const SETTLED_MS = 1_000;

/** Makes a terminal show a text that grows. */
export interface ScreenWriter {
  /** @param isGrowing more will come: until then the end of a flood is enough */
  show(text: string, isGrowing: boolean): void;
  dispose(): void;
}

/**
 * Writes no faster than the terminal reads: xterm parses what it gets in one task, and the page cannot answer meanwhile.
 */
export function createScreenWriter(terminal: Terminal, typed: RefObject<LineOnScreen | null>): ScreenWriter {
  let shown = '';
  /** Whether the screen will show all of `shown`, and not only the end of a flood. */
  let isWhole = true;
  let waiting = '';
  let isToReset = false;
  let isWriting = false;
  let isDisposed = false;
  let settling: ReturnType<typeof setTimeout> | undefined;

  function startAnew(text: string) {
    waiting = FRESH + text;
    isToReset = true;
    isWhole = true;
  }

  function goOn(text: string, added: string, isGrowing: boolean) {
    isWhole &&= text.startsWith(shown);
    waiting += added;
    if (!isGrowing || waiting.length <= MOST_WAITING) return;
    waiting = waiting.slice(-MOST_WAITING);
    isWhole = false;
  }

  function writeNext() {
    if (isDisposed) return;
    typed.current?.hide();
    if (isToReset) terminal.reset();
    isToReset = false;
    isWriting = waiting !== '';
    if (!isWriting) return typed.current?.restore();
    const piece = waiting.slice(0, PIECE);
    waiting = waiting.slice(PIECE);
    terminal.write(piece, writeNext);
  }

  function show(text: string, isGrowing: boolean) {
    if (text === shown && (isGrowing || isWhole)) return;
    clearTimeout(settling);
    const added = isGrowing || isWhole ? continuation(shown, text, isGrowing) : null;
    if (added === null) startAnew(text);
    else goOn(text, added, isGrowing);
    shown = text;
    if (!isWhole) settling = setTimeout(show, SETTLED_MS, text, false);
    if (!isWriting) writeNext();
  }

  return {
    show,
    dispose() {
      isDisposed = true;
      clearTimeout(settling);
    },
  };
}

/** This much of the end of a text identifies where it continues. */
const END = 512;

/**
 * What to write to a terminal that shows `written` so that it shows `text`; `null` if it must start over. While a flood
 * is still coming (`isGrowing`), only its end matters: its middle is cut, at another place each time.
 */
export function continuation(written: string, text: string, isGrowing: boolean): string | null {
  if (text.startsWith(written)) return text.slice(written.length);
  if (!isGrowing || !isCutOf(written, text)) return null;
  const end = written.slice(-END);
  const at = text.lastIndexOf(end);
  return at < 0 ? text.slice(-END) : text.slice(at + end.length);
}

/** Our own remarks begin with `SANE`. */
function isCutOf(written: string, text: string): boolean {
  const cut = text.indexOf(SANE);
  return cut >= 0 && written.startsWith(text.slice(0, cut));
}
