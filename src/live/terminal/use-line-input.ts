import type { Terminal } from '@xterm/xterm';
import { type RefObject, useEffect, useRef } from 'react';
import { erase, type Place, redraw } from './line-drawing.ts';
import { createLineEditor, type Line } from './line-editor.ts';

/** What typing leads to. All of it is ignored while no program runs. */
export interface TerminalIntents {
  readonly isRunning: boolean;
  readonly onLine: (line: string) => void;
  readonly onInterrupt: () => void;
  readonly onEndInput: () => void;
}

/** The line that is being typed: whoever writes to the terminal takes it away and brings it back. */
export interface LineOnScreen {
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
  useEffect(() => {
    current.current = intents;
  });

  useEffect(() => {
    if (!terminal) return;
    let line = EMPTY;
    let shown = EMPTY;
    let place: Place = { column: 0, width: terminal.cols };

    const draw = () => {
      // Where the line begins is where the program's output ended.
      if (shown.text === '') place = { column: terminal.buffer.active.cursorX, width: terminal.cols };
      terminal.write(redraw(shown, line, place));
      shown = line;
    };
    const editor = createLineEditor({
      show(next) {
        line = next;
        draw();
      },
      send: (text) => current.current.onLine(text),
      interrupt: () => current.current.onInterrupt(),
      endInput: () => current.current.onEndInput(),
    });
    onScreen.current = {
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

  return onScreen;
}
