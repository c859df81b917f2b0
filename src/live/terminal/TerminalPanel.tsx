import { FitAddon } from '@xterm/addon-fit';
import { Terminal } from '@xterm/xterm';
import '@xterm/xterm/css/xterm.css';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { type Theme, useDesignPixel, useTheme } from '../../ui/index.ts';
import { continuation } from './continuation.ts';
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
      minimumContrastRatio: 4.5,
      scrollback: 5000,
    });
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
    terminal.options.fontSize = 14.5 * pixel;
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

/** Writes what is new of `text`; starts anew when it is another text. */
function useWritten(
  terminal: Terminal | null,
  text: string,
  isGrowing: boolean,
  typed: RefObject<LineOnScreen | null>,
): void {
  const written = useRef('');
  /** Whether the screen shows all of what was written, and not only the end of a flood. */
  const isWhole = useRef(true);
  useEffect(() => {
    if (!terminal || (text === written.current && (isGrowing || isWhole.current))) return;
    const goesOn = isWhole.current && text.startsWith(written.current);
    const added = goesOn || isGrowing ? continuation(written.current, text, isGrowing) : null;
    isWhole.current = goesOn || added === null;
    if (added === null) terminal.reset();
    else typed.current?.hide();
    terminal.write(added ?? text, () => typed.current?.restore());
    written.current = text;
  }, [terminal, text, isGrowing, typed]);
}
