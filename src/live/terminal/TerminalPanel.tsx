import { FitAddon } from '@xterm/addon-fit';
import { Terminal } from '@xterm/xterm';
import '@xterm/xterm/css/xterm.css';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { cssColour, type Theme, useDesignPixel, useTheme } from '../../ui/index.ts';
import { createLineEditor } from './line-editor.ts';
import styles from './TerminalPanel.module.css';

interface TerminalPanelProps {
  /** All that the terminal shows; it is written as it grows. */
  readonly text: string;
  /** What does not work in this browser, and why. */
  readonly notes: readonly string[];
  readonly onLine: (line: string) => void;
  readonly onInterrupt: () => void;
  /** The user wants to leave the terminal for the deck. */
  readonly onLeave: () => void;
}

/** What the program printed, and where one answers it. */
export function TerminalPanel({ text, notes, onLine, onInterrupt, onLeave }: TerminalPanelProps) {
  const box = useRef<HTMLDivElement>(null);
  const terminal = useTerminal(box, { onLine, onInterrupt, onLeave });
  useWritten(terminal, text);
  return (
    <section aria-label="Terminal" className={styles.panel} data-typing>
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      <div ref={box} className={styles.screen} />
    </section>
  );
}

function useTerminal(
  box: RefObject<HTMLDivElement | null>,
  intents: Omit<TerminalPanelProps, 'text' | 'notes'>,
): Terminal | null {
  const [terminal, setTerminal] = useState<Terminal | null>(null);
  const pixel = useDesignPixel(box);
  const theme = useTheme();
  const current = useRef(intents);
  useEffect(() => {
    current.current = intents;
  });

  useEffect(() => {
    if (!box.current) return;
    const made = new Terminal({
      convertEol: true,
      cursorInactiveStyle: 'none',
      scrollback: 5000,
      fontFamily: FONT,
    });
    const editor = createLineEditor({
      echo: (typed) => made.write(typed),
      send: (line) => current.current.onLine(line),
      interrupt: () => current.current.onInterrupt(),
    });
    made.onData((typed) => editor.type(typed));
    made.attachCustomKeyEventHandler((event) => {
      if (event.key === 'Escape') current.current.onLeave();
      return event.key !== 'Escape' && event.key !== 'Tab';
    });
    made.open(box.current);
    setTerminal(made);
    return () => made.dispose();
  }, [box]);

  useFitted(terminal, box, pixel, theme);
  return terminal;
}

const FONT = '"JetBrains Mono", ui-monospace, "DejaVu Sans Mono", monospace';

/** Keeps the terminal's size and colours those of the slide. */
function useFitted(
  terminal: Terminal | null,
  box: RefObject<HTMLDivElement | null>,
  pixel: number,
  theme: Theme,
): void {
  useEffect(() => {
    if (!terminal || !box.current) return;
    const fit = new FitAddon();
    terminal.loadAddon(fit);
    terminal.options.fontSize = 14.5 * pixel;
    terminal.options.lineHeight = 1.3;
    terminal.options.theme = terminalTheme(theme);
    const observer = new ResizeObserver(() => fit.fit());
    observer.observe(box.current);
    fit.fit();
    return () => {
      observer.disconnect();
      fit.dispose();
    };
  }, [terminal, box, pixel, theme]);
}

function terminalTheme(_: Theme) {
  return {
    background: cssColour('--panel'),
    foreground: cssColour('--text'),
    cursor: cssColour('--text'),
    selectionBackground: cssColour('--selection'),
  };
}

/** Writes what is new of `text`; starts anew when it is another text. */
function useWritten(terminal: Terminal | null, text: string): void {
  const written = useRef('');
  useEffect(() => {
    if (!terminal) return;
    const goesOn = text.startsWith(written.current);
    if (!goesOn) terminal.reset();
    terminal.write(goesOn ? text.slice(written.current.length) : text);
    written.current = text;
  }, [terminal, text]);
}
