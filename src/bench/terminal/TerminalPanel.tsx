import { FitAddon } from '@xterm/addon-fit';
import { type ITheme, Terminal } from '@xterm/xterm';
import type { BenchId } from '#case';
import '@xterm/xterm/css/xterm.css';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { type ByHand, THIS_WINDOW, typeAhead, useSession, viewOf } from '../../session/index.ts';
import { useDesignPixel, usePaintedFrames, useTheme } from '../../ui/index.ts';
import { refuseEndlessRepeats, refuseLinks } from './refused-sequences.ts';
import { SCROLLBACK } from './screen-text.ts';
import { createScreenWriter, type ScreenWriter } from './screen-writer.ts';
import styles from './TerminalPanel.module.css';
import { terminalTheme } from './terminal-theme.ts';
import { type LineOnScreen, type TerminalIntents, useLineInput } from './use-line-input.ts';
import { useSharedScroll } from './use-shared-scroll.ts';

interface TerminalPanelProps extends Omit<TerminalIntents, 'typedElsewhere' | 'onTyping'> {
  readonly bench: BenchId;
  /** All that the terminal shows; it is written as it grows. */
  readonly text: string;
  readonly onResize: (size: { readonly cols: number; readonly rows: number }) => void;
  /** The user wants to leave the terminal for the deck. */
  readonly onLeave: () => void;
}

/** What the program printed, and where one answers it. */
export function TerminalPanel({ bench, text, onResize, onLeave, ...intents }: TerminalPanelProps) {
  const box = useRef<HTMLDivElement>(null);
  const look = useLook(box);
  // After the editor, which the eye goes to first.
  const isDue = usePaintedFrames(2);
  const terminal = useTerminal(box, isDue, look, onLeave);
  useFitted(terminal, box, look, onResize);
  const typedElsewhere = useSession((session) => fromElsewhere(viewOf(session, bench).typed));
  const typed = useLineInput(terminal, {
    ...intents,
    typedElsewhere,
    onTyping: (line) => typeAhead(bench, line),
  });
  useWritten(terminal, text, intents.isRunning, typed);
  useSharedScroll(terminal, bench, box);
  return (
    <section aria-label="Terminal" className={styles.panel} data-typing>
      <div ref={box} className={styles.screen} />
    </section>
  );
}

function fromElsewhere<What>(told: ByHand<What> | null): What | null {
  return told && told.by !== THIS_WINDOW ? told.what : null;
}

const FONT = '"JetBrains Mono", ui-monospace, "DejaVu Sans Mono", monospace';

/** In CSS pixels. Smaller than that, spaces close up, and nobody reads it: it takes fewer columns instead. */
const SMALLEST_FONT = 10;

/** What the slide gives the terminal: its size and its colours. */
interface Look {
  readonly fontSize: number;
  readonly theme: ITheme;
}

function useLook(box: RefObject<HTMLDivElement | null>): Look {
  const fontSize = Math.max(SMALLEST_FONT, 14.5 * useDesignPixel(box));
  const theme = terminalTheme(useTheme());
  return useMemo(() => ({ fontSize, theme }), [fontSize, theme]);
}

function useTerminal(
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
      convertEol: true,
      cursorInactiveStyle: 'none',
      fontFamily: FONT,
      lineHeight: 1.3,
      // It would write of each byte of binary noise to the console.
      logLevel: 'off',
      minimumContrastRatio: 4.5,
      scrollback: SCROLLBACK,
      // What is changed later has it measure its font once more.
      ...first.current,
    });
    refuseEndlessRepeats(made);
    refuseLinks(made);
    made.attachCustomKeyEventHandler((event) => {
      if (event.type === 'keydown' && event.key === 'Escape') leave.current();
      // Tab goes on to the next control, as everywhere else on the page.
      return event.key !== 'Escape' && event.key !== 'Tab';
    });
    made.open(box.current);
    setTerminal(made);
    return () => made.dispose();
  }, [box, isDue]);
  return terminal;
}

/** Keeps the terminal's size and colours those of the slide, and tells the size in characters. */
function useFitted(
  terminal: Terminal | null,
  box: RefObject<HTMLDivElement | null>,
  { fontSize, theme }: Look,
  onResize: TerminalPanelProps['onResize'],
): void {
  const tell = useRef(onResize);
  useEffect(() => {
    tell.current = onResize;
  });
  useEffect(() => {
    if (!terminal || !box.current) return;
    const fit = new FitAddon();
    terminal.loadAddon(fit);
    terminal.options.fontSize = fontSize;
    terminal.options.theme = theme;
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
  }, [terminal, box, fontSize, theme]);
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
