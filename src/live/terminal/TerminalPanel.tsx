import { FitAddon } from '@xterm/addon-fit';
import { Terminal } from '@xterm/xterm';
import '@xterm/xterm/css/xterm.css';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { type Theme, useDesignPixel, useTheme } from '../../ui/index.ts';
import { SCROLLBACK } from './fitted-text.ts';
import { refuseEndlessRepeats } from './repeats.ts';
import { createScreenWriter, type ScreenWriter } from './screen-writer.ts';
import styles from './TerminalPanel.module.css';
import { terminalTheme } from './terminal-theme.ts';
import { type LineOnScreen, type TerminalIntents, useLineInput } from './use-line-input.ts';

interface TerminalPanelProps extends TerminalIntents {
  /** All that the terminal shows; it is written as it grows. */
  readonly text: string;
  readonly onResize: (size: { readonly cols: number; readonly rows: number }) => void;
  /** The user wants to leave the terminal for the deck. */
  readonly onLeave: () => void;
}

/** What the program printed, and where one answers it. */
export function TerminalPanel({ text, onResize, onLeave, ...intents }: TerminalPanelProps) {
  const box = useRef<HTMLDivElement>(null);
  const terminal = useTerminal(box, onLeave);
  useFitted(terminal, box, onResize);
  const typed = useLineInput(terminal, intents);
  useWritten(terminal, text, intents.isRunning, typed);
  return (
    <section aria-label="Terminal" className={styles.panel} data-typing>
      <div ref={box} className={styles.screen} />
    </section>
  );
}

const FONT = '"JetBrains Mono", ui-monospace, "DejaVu Sans Mono", monospace';

function useTerminal(box: RefObject<HTMLDivElement | null>, onLeave: () => void): Terminal | null {
  const [terminal, setTerminal] = useState<Terminal | null>(null);
  const leave = useRef(onLeave);
  useEffect(() => {
    leave.current = onLeave;
  });
  useEffect(() => {
    if (!box.current) return;
    const made = new Terminal({
      convertEol: true,
      cursorInactiveStyle: 'none',
      fontFamily: FONT,
      lineHeight: 1.3,
      // It would write of each byte of binary noise to the console.
      logLevel: 'off',
      minimumContrastRatio: 4.5,
      scrollback: SCROLLBACK,
    });
    refuseEndlessRepeats(made);
    made.attachCustomKeyEventHandler((event) => {
      if (event.type === 'keydown' && event.key === 'Escape') leave.current();
      // Tab goes on to the next control, as everywhere else on the page.
      return event.key !== 'Escape' && event.key !== 'Tab';
    });
    made.open(box.current);
    setTerminal(made);
    return () => made.dispose();
  }, [box]);
  return terminal;
}

/** In CSS pixels. Smaller than that, spaces close up, and nobody reads it: it takes fewer columns instead. */
const SMALLEST_FONT = 10;

/** Keeps the terminal's size and colours those of the slide, and tells the size in characters. */
function useFitted(
  terminal: Terminal | null,
  box: RefObject<HTMLDivElement | null>,
  onResize: TerminalPanelProps['onResize'],
): void {
  const pixel = useDesignPixel(box);
  const theme: Theme = useTheme();
  const tell = useRef(onResize);
  useEffect(() => {
    tell.current = onResize;
  });
  useEffect(() => {
    if (!terminal || !box.current) return;
    const fit = new FitAddon();
    terminal.loadAddon(fit);
    terminal.options.fontSize = Math.max(SMALLEST_FONT, 14.5 * pixel);
    terminal.options.theme = terminalTheme(theme);
    const refit = () => {
      fit.fit();
      tell.current({ cols: terminal.cols, rows: terminal.rows });
    };
    const observer = new ResizeObserver(refit);
    observer.observe(box.current);
    refit();
    return () => {
      observer.disconnect();
      fit.dispose();
    };
  }, [terminal, box, pixel, theme]);
}

/** Has the terminal show `text`, which grows while a program runs. */
function useWritten(
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
  // Behind the effect that makes a writer, so that a new one gets the text too.
  useEffect(() => {
    if (terminal) writer.current?.show(text, isGrowing);
  }, [terminal, text, isGrowing]);
}
