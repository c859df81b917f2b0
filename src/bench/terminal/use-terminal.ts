import { FitAddon } from '@xterm/addon-fit';
import { type ITheme, Terminal } from '@xterm/xterm';
import '@xterm/xterm/css/xterm.css';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { chordOf, useColours, useDesignPixel } from '../../ui/index.ts';
import { countCells } from './cells.ts';
import { refuseEndlessRepeats, refuseLinks } from './refused-sequences.ts';
import { SCROLLBACK } from './screen-text.ts';
import { createScreenWriter, type ScreenWriter } from './screen-writer.ts';
import { terminalTheme } from './terminal-theme.ts';
import type { LineOnScreen } from './use-line-input.ts';

const FONT = '"JetBrains Mono", ui-monospace, "DejaVu Sans Mono", monospace';

/** In CSS pixels. Smaller text closes its spaces and cannot be read; the terminal takes fewer columns instead. */
const SMALLEST_FONT = 10;

/** What the slide gives the terminal: its size and its colours. */
interface Look {
  readonly fontSize: number;
  readonly theme: ITheme;
}

/** The size and colours of the slide, for the terminal on it. */
export function useLook(box: RefObject<HTMLDivElement | null>): Look {
  const fontSize = Math.max(SMALLEST_FONT, 14.5 * useDesignPixel(box));
  const theme = terminalTheme(useColours());
  return useMemo(() => ({ fontSize, theme }), [fontSize, theme]);
}

/** An xterm terminal in its box, once it is due. */
export function useTerminal(
  box: RefObject<HTMLDivElement | null>,
  isDue: boolean,
  look: Look,
  onLeave: () => void,
): Terminal | null {
  const [terminal, setTerminal] = useState<Terminal | null>(null);
  const first = useRef(look);
  const leave = useRef(onLeave);
  useEffect(() => {
    leave.current = onLeave;
    first.current = look;
  });
  useEffect(() => {
    if (!box.current || !isDue) return;
    const made = new Terminal({
      // For the count of cells.
      allowProposedApi: true,
      convertEol: true,
      cursorInactiveStyle: 'none',
      fontFamily: FONT,
      // Of the font's own height, which is a third more than its size: a slide has room for few lines.
      lineHeight: 1,
      // It would log each byte of binary noise to the console.
      logLevel: 'off',
      minimumContrastRatio: 4.5,
      scrollback: SCROLLBACK,
      // Options that are set later make it measure its font again.
      ...first.current,
    });
    countCells(made);
    refuseEndlessRepeats(made);
    refuseLinks(made);
    made.attachCustomKeyEventHandler((event) => {
      const chord = chordOf(event);
      if (event.type === 'keydown' && chord === 'Escape') leave.current();
      // Tab moves to the next control, as everywhere else on the page.
      return chord !== 'Escape' && !chord?.endsWith('Tab');
    });
    made.open(box.current);
    setTerminal(made);
    return () => made.dispose();
  }, [box, isDue]);
  return terminal;
}

/** Keeps the terminal's size and colours those of the slide, and reports the size in characters. */
export function useFitted(
  terminal: Terminal | null,
  box: RefObject<HTMLDivElement | null>,
  { fontSize, theme }: Look,
  onResize: (size: { readonly cols: number; readonly rows: number }) => void,
): void {
  const report = useRef(onResize);
  useEffect(() => {
    report.current = onResize;
  });
  useEffect(() => {
    if (!terminal || !box.current) return;
    const fit = new FitAddon();
    terminal.loadAddon(fit);
    terminal.options.fontSize = fontSize;
    terminal.options.theme = theme;
    const refit = () => {
      fit.fit();
      report.current({ cols: terminal.cols, rows: terminal.rows });
    };
    const observer = new ResizeObserver(refit);
    observer.observe(box.current);
    refit();
    return () => {
      observer.disconnect();
      fit.dispose();
    };
  }, [terminal, box, fontSize, theme]);
}

/** Shows `text` in the terminal; it grows while a program runs. */
export function useWritten(
  terminal: Terminal | null,
  text: string,
  isGrowing: boolean,
  typed: RefObject<LineOnScreen | null>,
): void {
  const writer = useRef<ScreenWriter | null>(null);
  useEffect(() => {
    if (!terminal) return;
    const made = createScreenWriter(terminal, typed);
    writer.current = made;
    return () => made.dispose();
  }, [terminal, typed]);
  // After the effect that makes a writer, so that a new writer gets the text too.
  useEffect(() => {
    if (terminal) writer.current?.show(text, isGrowing);
  }, [terminal, text, isGrowing]);
}
