import type { Terminal } from '@xterm/xterm';
import { type RefObject, useEffect, useRef } from 'react';
import { erase, type Place, redraw } from './line-drawing.ts';
import { createLineEditor, type Line } from './line-editor.ts';

/** What typing does. All of it is ignored while no program runs. */
export interface TerminalIntents {
  readonly isRunning: boolean;
  /** What is typed is not to be shown, here or in any other window. */
  readonly isSecret: boolean;
  /** The line being typed in another window. */
  readonly typedElsewhere: Line | null;
  /** The line has changed in this window. */
  readonly onTyping: (line: Line) => void;
  readonly onLine: (line: string) => void;
  readonly onInterrupt: () => void;
}

/** The line that is being typed. Hide it before writing to the terminal, and restore it afterwards. */
export interface LineOnScreen {
  /** Shows a line that is being typed in another window; typing continues from there. */
  take(line: Line): void;
  hide(): void;
  restore(): void;
}

const EMPTY: Line = { text: '', cursor: 0 };

/** Lets the user type into the terminal. */
export function useLineInput(
  terminal: Terminal | null,
  intents: TerminalIntents,
): RefObject<LineOnScreen | null> {
  const current = useRef(intents);
  const onScreen = useRef<LineOnScreen | null>(null);
  const { isRunning, typedElsewhere } = intents;
  useEffect(() => {
    current.current = intents;
  });

  useEffect(() => {
    if (!terminal) return;
    let line = EMPTY;
    let shown = EMPTY;
    let place: Place = { column: 0, width: terminal.cols };

    const draw = () => {
      // The line starts where the program's output ends.
      if (shown.text === '') place = { column: terminal.buffer.active.cursorX, width: terminal.cols };
      terminal.write(redraw(shown, line, place));
      shown = line;
    };
    const editor = createLineEditor({
      show(next) {
        line = current.current.isSecret ? EMPTY : next;
        draw();
        current.current.onTyping(line);
      },
      send: (text) => current.current.onLine(text),
      isSecret: () => current.current.isSecret,
      interrupt: () => current.current.onInterrupt(),
    });
    onScreen.current = {
      take(next) {
        editor.take(next);
        line = next;
        draw();
      },
      hide() {
        if (shown.text !== '') terminal.write(erase(shown, place));
        shown = EMPTY;
      },
      restore() {
        if (!current.current.isRunning) {
          editor.clear();
          line = EMPTY;
        }
        if (line.text !== '' && shown.text === '') draw();
      },
    };
    const typing = terminal.onData((keys) => {
      if (current.current.isRunning) editor.type(keys);
    });
    return () => {
      typing.dispose();
      onScreen.current = null;
    };
  }, [terminal]);

  // After the effect that makes a line, so that a new one gets what is typed elsewhere too.
  useEffect(() => {
    if (terminal && isRunning && typedElsewhere) onScreen.current?.take(typedElsewhere);
  }, [terminal, isRunning, typedElsewhere]);

  return onScreen;
}
